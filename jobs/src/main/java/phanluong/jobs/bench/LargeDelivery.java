package phanluong.jobs.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.Form;

/**
 * Pupils of the graduates form by the million, one file a school year, with every kind of fault in one row of a thousand.
 * The same number of rows gives the same bytes.
 */
final class LargeDelivery {
    /** A file holds no more: a nation's pupils of one level and year are about a million and a half. */
    static final long ROWS_OF_A_FILE = 5_000_000;

    private static final String UNIT = "SGDDT";
    private static final int FIRST_YEAR = 2018;
    private static final int SCHOOLS = 10_000;
    private static final int ONE_FAULT_IN = 1_000;
    private static final Weighted ETHNICITIES = new Weighted(
            "Kinh:820 Tày:20 Thái:18 Mường:15 Khmer:14 Nùng:11 H'Mông:14 Dao:9 S'tiêng:6 Gia Rai:6 Ê Đê:5 Hoa:8 Chăm:4");
    private static final Weighted POLICY = new Weighted(
            ":880 Hộ nghèo:40 Hộ cận nghèo:45 Con người có công:15 Khuyết tật:8 Mồ côi:8 Hộ nghèo;Khuyết tật:4");
    private static final Weighted DESTINATIONS = new Weighted("THPT công lập:610 THPT ngoài công lập:90 GDTX:80"
            + " GDTX và trung cấp (9+):60 Sơ cấp:25 Trung cấp:75 Lao động:35 Hướng khác:10 Chưa rõ:15");
    private static final String[] OCCUPATIONS = {
        "Điện công nghiệp",
        "Hàn",
        "Công nghệ ô tô",
        "Kế toán doanh nghiệp",
        "Chăn nuôi - Thú y",
        "May thời trang",
        "Kỹ thuật chế biến món ăn",
        "Cắt gọt kim loại",
        "Lâm sinh",
        "Quản trị mạng máy tính"
    };
    private static final String[] DAYS = {"31/12/%d", "15/10/%d", "30/11/%d"};

    private final Form form;
    private final SplittableRandom random = new SplittableRandom(181);
    private final StringBuilder line = new StringBuilder();

    LargeDelivery(Form form) {
        this.form = form;
    }

    /** Texts with how many of a thousand, about, have each. */
    private static final class Weighted {
        private final String[] texts;
        private final int[] until;

        Weighted(String weights) {
            String[] each = weights.split("(?<=:\\d{1,3}) ");
            texts = new String[each.length];
            until = new int[each.length];
            int sum = 0;
            for (int at = 0; at < each.length; at++) {
                int colon = each[at].lastIndexOf(':');
                texts[at] = each[at].substring(0, colon);
                sum += Integer.parseInt(each[at].substring(colon + 1));
                until[at] = sum;
            }
        }

        String pick(SplittableRandom random) {
            int wanted = random.nextInt(until[until.length - 1]);
            int at = 0;
            while (until[at] <= wanted) {
                at++;
            }
            return texts[at];
        }
    }

    /** What is wrong with a row; the words stand for what is put into it. */
    private enum Fault {
        SEX_UNKNOWN,
        BIRTH_DAY_IMPOSSIBLE,
        ETHNICITY_MISSING,
        ID_MALFORMED,
        SCHOOL_UNKNOWN,
        GRADUATED_UNREADABLE,
        DESTINATION_TOO_HIGH,
        DESTINATION_MISSING,
        TOO_OLD,
        OBSERVED_EARLY,
        OCCUPATION_TOO_LONG,
        OTHER_UNIT,
        FIELD_LEFT_OUT,
        FIELD_TOO_MANY,
        SAID_TWICE,
        CONTRADICTED
    }

    /** @param folder gets {@code schools.csv} and the files of pupils; nothing is done when it is there whole */
    static void write(Path folder, long rows, Form graduates, Form schools) throws IOException {
        Path whole = folder.resolve("whole.txt");
        if (Files.exists(whole)) {
            return;
        }
        Files.createDirectories(folder.resolve("pupils"));
        new LargeDelivery(graduates).write(folder, rows, schools);
        Files.writeString(whole, rows + "\n");
    }

    private void write(Path folder, long rows, Form schools) throws IOException {
        Files.createDirectories(folder.resolve("schools"));
        Files.write(folder.resolve("schools/schools.csv"), schoolLines(schools), StandardCharsets.UTF_8);
        long left = rows;
        for (int file = 0; left > 0; file++) {
            long count = Math.min(left, ROWS_OF_A_FILE);
            Path path = folder.resolve("pupils/graduates-" + (FIRST_YEAR + file) + ".csv");
            Path beside = path.resolveSibling(path.getFileName() + ".new");
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                stream.write((header(form) + "\n").getBytes(StandardCharsets.UTF_8));
                for (long row = 0; row < count; row++) {
                    writeRow(stream, FIRST_YEAR + file, file * ROWS_OF_A_FILE + row);
                }
            }
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
            left -= count;
        }
    }

    private static String header(Form form) {
        return form.fields().stream()
                .map(field -> field.title().vi())
                .map(title -> title.contains(",") ? "\"" + title + "\"" : title)
                .collect(Collectors.joining(","));
    }

    private static List<String> schoolLines(Form schools) {
        List<String> lines = new ArrayList<>(List.of(header(schools)));
        for (int school = 0; school < SCHOOLS; school++) {
            int number = school;
            lines.add(schools.fields().stream()
                    .map(field -> schoolCell(field, number))
                    .collect(Collectors.joining(",")));
        }
        return lines;
    }

    private static String schoolCell(Field field, int school) {
        return switch (field.name()) {
            case "reporting_unit" -> UNIT;
            case "school_year" -> FIRST_YEAR + "-" + (FIRST_YEAR + 1);
            case "school_code" -> school(school);
            case "name" -> "Trường THCS số " + school;
            case "levels" -> "THCS";
            case "district_code" -> "689";
            case "valid_from" -> "2018-09-01";
            default ->
                !field.required()
                        ? ""
                        : field.categories().isEmpty()
                                ? "1"
                                : field.categories().get(0).label();
        };
    }

    private static String school(int school) {
        return String.format(Locale.ROOT, "70%06d", 689_000 + school);
    }

    private void writeRow(OutputStream stream, int year, long pupil) throws IOException {
        int chance = random.nextInt(ONE_FAULT_IN);
        Fault[] faults = Fault.values();
        Fault fault = chance < faults.length ? faults[chance] : null;
        line.setLength(0);
        boolean vocational = cells(year, pupil, fault);
        byte[] row = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        stream.write(row);
        if (fault == Fault.SAID_TWICE) {
            stream.write(row);
        } else if (fault == Fault.CONTRADICTED) {
            String other = line.toString();
            stream.write((vocational
                            ? other.replace("Có", "Không")
                            : other.replace(",Kinh,", ",Hoa,").replace(",Nữ,", ",Nam,"))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean cells(int year, long pupil, Fault fault) {
        line.append(fault == Fault.OTHER_UNIT ? "PGDDT-689" : UNIT).append(',');
        line.append(year).append('-').append(year + 1).append(",Trung học cơ sở,");
        // Neighbours in a file go to the same school.
        int school = (int) (pupil / 150 % SCHOOLS);
        if (fault == Fault.ID_MALFORMED) {
            line.append("HS 1?");
        } else {
            line.append("HS").append(7_000_000_000L + pupil);
        }
        line.append(',');
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        int born = year - 14 - (random.nextInt(20) == 0 ? 1 + random.nextInt(2) : 0);
        appendTwo(fault == Fault.BIRTH_DAY_IMPOSSIBLE ? 31 : day).append('/');
        appendTwo(fault == Fault.BIRTH_DAY_IMPOSSIBLE ? 2 : month).append('/');
        line.append(fault == Fault.TOO_OLD ? year - 70 : born).append(',');
        line.append(fault == Fault.SEX_UNKNOWN ? "Chưa khai" : random.nextInt(1000) < 487 ? "Nữ" : "Nam")
                .append(',');
        line.append(fault == Fault.ETHNICITY_MISSING ? "" : ETHNICITIES.pick(random))
                .append(',');
        line.append(POLICY.pick(random)).append(',');
        line.append(fault == Fault.SCHOOL_UNKNOWN ? "70999999" : school(school)).append(',');
        boolean graduated = random.nextInt(1000) < 992;
        line.append(fault == Fault.GRADUATED_UNREADABLE ? "chắc có" : graduated ? "Có" : "Không")
                .append(',');
        String destination = graduated ? DESTINATIONS.pick(random) : "";
        boolean vocational = destination.equals("Trung cấp") || destination.equals("Sơ cấp");
        line.append(
                        fault == Fault.DESTINATION_TOO_HIGH
                                ? "Đại học"
                                : fault == Fault.DESTINATION_MISSING && graduated ? "" : destination)
                .append(',');
        line.append(vocational ? "Trường Trung cấp nghề số " + random.nextInt(300) : "")
                .append(',');
        line.append(vocational ? destination : "").append(',');
        line.append(
                fault == Fault.OCCUPATION_TOO_LONG
                        ? "nghề ".repeat(30)
                        : vocational ? OCCUPATIONS[random.nextInt(OCCUPATIONS.length)] : "");
        if (fault != Fault.FIELD_LEFT_OUT) {
            line.append(',');
            line.append(
                    graduated
                            ? String.format(
                                    Locale.ROOT,
                                    DAYS[random.nextInt(DAYS.length)],
                                    fault == Fault.OBSERVED_EARLY ? year - 1 : year + 1)
                            : "");
        }
        line.append(fault == Fault.FIELD_TOO_MANY ? ",thừa" : "");
        return vocational;
    }

    private StringBuilder appendTwo(int number) {
        return line.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
