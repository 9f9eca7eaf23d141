package phanluong.jobs;

import static phanluong.jobs.Damaged.of;

import java.util.List;
import java.util.stream.Stream;

/** Texts whose lines, cells and headers are not those of a plain table. */
final class DamagedTables {
    private static final String HEADER =
            "Mã đơn vị báo cáo,Năm học,Mã đơn vị nộp,Loại báo cáo,Kỳ số liệu,Hạn nộp,Ngày nhận\n";
    private static final String FIRST = row("Quý I");
    private static final String SECOND = row("Quý II");
    private static final String TEXT = HEADER + FIRST + SECOND;
    private static final String SCHOOLS = Written.of("schools").header();

    private DamagedTables() {}

    private static String row(String period) {
        return "PGDDT-689,2018-2019,PGDDT-689,Báo cáo năm," + period + ",2019-06-30,2019-06-20\n";
    }

    private static String school(String name) {
        return Written.of("schools").row("name", "@").lines().replace("\"@\"", name);
    }

    static List<Damaged> all() {
        return Stream.of(lines(), quotes(), headers(), around(), several())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Damaged> lines() {
        return List.of(
                of("commas", "nothing: commas", TEXT).read(2, 0, 0),
                of("tabs", "tabs between the cells", TEXT.replace(',', '\t')).read(2, 0, 0),
                of("separator-line", "Excel's line sep=; above", "sep=;\n" + TEXT.replace(',', ';'))
                        .read(2, 0, 0)
                        .note("ROWS_ABOVE_HEADER", 1),
                of("bars", "bars between the cells", TEXT.replace(',', '|'))
                        .refused("no form is recognised from its header"),
                of("crlf", "lines end with CR LF", TEXT.replace("\n", "\r\n")).read(2, 0, 0),
                of("cr", "lines end with CR", TEXT.replace('\n', '\r')).read(2, 0, 0),
                of(
                                "mixed-endings",
                                "lines end as they like",
                                HEADER.replace("\n", "\r\n") + FIRST.replace('\n', '\r') + SECOND)
                        .read(2, 0, 0)
                        .note("MIXED_LINE_ENDINGS", 1),
                of("no-last-ending", "no line end after the last row", TEXT.strip())
                        .read(2, 0, 0),
                of(
                                "empty-lines",
                                "empty lines and lines of commas",
                                "\n\n" + HEADER + "\n,,,,,,\n" + FIRST + "   \n" + SECOND + "\n\n")
                        .read(2, 0, 0),
                of("too-many", "a row with a cell too many", HEADER + FIRST.strip() + ",thừa\n" + SECOND)
                        .read(1, 1, 0)
                        .fault("TOO_MANY_FIELDS", 1),
                of("too-few", "a row broken off", HEADER + FIRST + "PGDDT-689,2018-2019,PGDDT-689,Báo cáo năm\n")
                        .read(1, 1, 0)
                        .fault("TOO_FEW_FIELDS", 1),
                of("trailing-commas", "commas at the end of every line", TEXT.replace("\n", ",,\n"))
                        .read(2, 0, 0)
                        .value("received", "2019-06-20"),
                of("empty", "no byte at all", "").refused("is empty (0 bytes)"),
                of("blank", "nothing but spaces and line ends", " \n\n \n").refused("has no header that can be read"),
                of("header-only", "a header and no row", HEADER).refused("holds only a header and no row"));
    }

    private static List<Damaged> quotes() {
        return List.of(
                of(
                                "doubled-quotes",
                                "quotes doubled within a cell, commas too",
                                SCHOOLS + school("\"Trường \"\"Hoa, Mai\"\"\""))
                        .read(1, 0, 0)
                        .value("name", "Trường \"Hoa, Mai\""),
                of("line-in-quotes", "a line break within a cell", SCHOOLS + school("\"Trường\nHoa Mai\""))
                        .read(1, 0, 0)
                        .value("name", "Trường Hoa Mai"),
                of(
                                "bare-quotes",
                                "quotes within a cell that has none around it",
                                SCHOOLS + school("Trường \"Hoa Mai\""))
                        .read(1, 0, 0)
                        .value("name", "Trường \"Hoa Mai\""),
                of(
                                "unclosed",
                                "a quote that is never closed",
                                HEADER + FIRST + "\"PGDDT-689" + SECOND.substring(9) + FIRST)
                        .refused("the quote opened in line 3 is never closed"),
                of(
                                "closed-by-another",
                                "a quote that the next one closes by chance",
                                SCHOOLS + school("\"Trường A") + school("\"Trường B\""))
                        .refused("the quote opened in line 2 is not closed where its cell ends"),
                of("text-after-quote", "text behind a closing quote", SCHOOLS + school("\"Trường\" A"))
                        .refused("the quote opened in line 2 is not closed where its cell ends"),
                of("undoubled", "a quote within quotes, not doubled", SCHOOLS + school("\"Trường \"Hoa\" Mai\""))
                        .refused("the quote opened in line 2 is not closed where its cell ends"),
                of("space-before-quote", "a space before the quote of a cell", SCHOOLS + school(" \"Hoa, Mai\""))
                        .refused("line 2: a space before the quote that opens a cell"));
    }

    private static List<Damaged> headers() {
        return List.of(
                of("missing-column", "a required column is missing", TEXT.replace("Kỳ số liệu,", ""))
                        .refused("required columns are missing: \"period\""),
                of("unknown-column", "a column that the form does not have", TEXT.replace("Ngày nhận", "Ngày gửi"))
                        .refused("columns are not in the form: \"Ngày gửi\""),
                of(
                                "remarks-column",
                                "a column of remarks that the form does not have",
                                TEXT.replace("Ngày nhận\n", "Ngày nhận,Ghi chú\n")
                                        .replaceAll("(?m)^(PGDDT.*)$", "$1,đã đối chiếu"))
                        .read(2, 0, 0)
                        .note("REMARKS_DROPPED", 1),
                of("repeated-column", "a column twice", TEXT.replace("Ngày nhận", "Hạn nộp"))
                        .refused("columns are repeated: \"Hạn nộp\""),
                of("other-form", "a table of something else", "Họ và tên,Lớp,Điểm\nA,9,8\n")
                        .refused("no form is recognised from its header"),
                of(
                                "english-other-order",
                                "English headers in another order",
                                "period,report,unit,school_year,reporting_unit,received,due\n"
                                        + "Quý I,Báo cáo năm,PGDDT-689,2018-2019,PGDDT-689,2019-06-20,2019-06-30\n")
                        .read(1, 0, 0)
                        .value("received", "2019-06-20"),
                of(
                                "ragged-headers",
                                "headers in capitals, with double spaces and line breaks",
                                TEXT.replace("Loại báo cáo", "\"LOẠI\n BÁO   CÁO \""))
                        .read(2, 0, 0),
                of(
                                "nameless-empty",
                                "an empty column without a header",
                                TEXT.replace("Năm học,", "Năm học,,").replace("2018-2019,", "2018-2019,,"))
                        .read(2, 0, 0)
                        .value("received", "2019-06-20"),
                of(
                                "nameless-filled",
                                "a value in a column without a header",
                                TEXT.replace("Năm học,", "Năm học,,").replace("2018-2019,", "2018-2019,?,"))
                        .read(0, 2, 0)
                        .fault("TOO_MANY_FIELDS", 2),
                of(
                                "serial-numbers",
                                "serial numbers in front, more of them than rows",
                                "STT," + HEADER + "1," + FIRST + "2," + SECOND + "3,,,,,,,\n4,,,,,,,\n")
                        .read(2, 0, 0)
                        .value("received", "2019-06-20")
                        .note("SERIAL_COLUMN", 1)
                        .note("ROWS_BELOW_TABLE", 2),
                of(
                                "group-row",
                                "names that span columns above the header",
                                "Mã đơn vị báo cáo,Năm học,Mã đơn vị nộp,Loại báo cáo,Kỳ số liệu,Thời gian,\n,,,,,Hạn nộp,Ngày nhận\n"
                                        + FIRST)
                        .read(1, 0, 0)
                        .value("received", "2019-06-20")
                        .note("HEADER_ROWS", 2),
                of(
                                "column-numbers",
                                "numbers of the columns below the header",
                                HEADER + "(1),(2),(3),(4),(5),(6),(7)\n" + FIRST)
                        .read(1, 0, 0)
                        .note("HEADER_ROWS", 2),
                of(
                                "two-languages",
                                "the header in Vietnamese and in English",
                                HEADER + "reporting_unit,school_year,unit,report,period,due,received\n" + FIRST)
                        .read(1, 0, 0)
                        .value("received", "2019-06-20")
                        .note("HEADER_ROWS", 2));
    }

    private static List<Damaged> around() {
        return List.of(
                of(
                                "letterhead",
                                "titles above the header",
                                "UBND HUYỆN BÙ ĐĂNG\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO,,,,CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
                                        + "DANH SÁCH BÁO CÁO NĂM HỌC 2018-2019\n" + TEXT)
                        .read(2, 0, 0)
                        .value("received", "2019-06-20")
                        .note("ROWS_ABOVE_HEADER", 3),
                of("long-letterhead", "thirty lines above the header", "Kính gửi\n".repeat(30) + TEXT)
                        .refused("no form is recognised"),
                of("total", "a total below", TEXT + "Tổng cộng,,,,2,,\n")
                        .read(2, 1, 0)
                        .fault("TOTAL_ROW", 1),
                of(
                                "subtotals",
                                "a total below every group",
                                HEADER + FIRST + ",,,\"Cộng: 1 báo cáo\",,,\n" + SECOND + "Cộng toàn huyện,,,,,,\n")
                        .read(2, 2, 0)
                        .fault("TOTAL_ROW", 2),
                of(
                                "total-in-key",
                                "a total under a unit's own code",
                                HEADER
                                        + FIRST
                                        + FIRST.replace("2018-2019,PGDDT-689", "2018-2019,Tổng số")
                                                .replace("Quý I", "Quý II"))
                        .read(1, 1, 0)
                        .fault("TOTAL_ROW", 1),
                of("page-headers", "the header on every page", HEADER + FIRST + HEADER + SECOND)
                        .read(2, 1, 0)
                        .fault("REPEATED_HEADER", 1),
                of(
                                "signatures",
                                "notes, place, day and signatures below",
                                TEXT + "\nGhi chú: số liệu đã đối chiếu\n,,,,\"Bù Đăng, ngày 30 tháng 6 năm 2019\"\n"
                                        + "Người lập biểu,,,,Thủ trưởng đơn vị\n\"(Ký, ghi rõ họ tên)\",,,,\"(Ký, đóng dấu)\"\n")
                        .read(2, 0, 0)
                        .note("ROWS_BELOW_TABLE", 4),
                of("note-in-between", "a note among the rows", HEADER + FIRST + "Ghi chú: nộp muộn,,,,,,\n" + SECOND)
                        .read(2, 1, 0)
                        .fault("OTHER_SCOPE", 1)
                        .fault("REQUIRED", 1)
                        .fault("UNIT_UNKNOWN", 1),
                of("text-below", "a line below that is no note and no signature", TEXT + "Chị Lan gọi lại,,,,,,\n")
                        .read(2, 1, 0)
                        .fault("OTHER_SCOPE", 1)
                        .fault("REQUIRED", 1)
                        .fault("UNIT_UNKNOWN", 1));
    }

    private static List<Damaged> several() {
        return List.of(
                of("two-tables", "a table of another form below", TEXT + "\n" + SCHOOLS)
                        .refused("several tables: a header in row 1 and another in row 5"),
                of(
                                "two-tables-same-form",
                                "the same form below with its columns in another order",
                                TEXT
                                        + "Năm học,Mã đơn vị báo cáo,Mã đơn vị nộp,Loại báo cáo,Kỳ số liệu,Hạn nộp,Ngày nhận\n")
                        .refused("several tables: a header in row 1 and another in row 4"),
                of(
                                "side-by-side",
                                "two tables side by side",
                                HEADER.strip() + ",," + HEADER + FIRST.strip() + ",," + SECOND)
                        .refused("several tables side by side: columns 1–7 and from column 9 on"),
                of("data-above", "rows sorted above the header", FIRST + HEADER + SECOND)
                        .refused("row 1 holds data and stands above the header (row 2)"),
                of(
                                "two-units",
                                "rows of two units, as many of each",
                                HEADER + FIRST + SECOND.replaceFirst("PGDDT-689", "PGDDT-690"))
                        .refused("not clear which unit and school year"),
                of(
                                "stray-row",
                                "one row of another school year",
                                TEXT + row("Quý III").replace("2018-2019", "2017-2018"))
                        .read(2, 1, 0)
                        .fault("OTHER_SCOPE", 1));
    }
}
