package phanluong.jobs.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.words.Text;

/** Refuses files whose bytes are no text in an encoding that is read, saying where, what it looks like, and what to do. */
final class NoText {
    /** So many bytes before and after the place are looked at. */
    private static final int AROUND = 1 << 18;

    private final Path path;
    private final String name;

    NoText(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /** A byte that is no UTF-8. */
    Refusal notUtf8(long offset) throws IOException {
        byte[] around = around(offset);
        long firstLine = line(Math.max(0, offset - AROUND));
        Suspicion.Lines lines = Suspicion.lines(around);
        Optional<String> encoding = Suspicion.of(lines.others());
        String place = place(offset, false);
        String found = found(offset);
        if (isCutOff(offset)) {
            return Refusal.coded(
                    "TEXT_CUT_OFF",
                    "Tệp " + name + " bị cắt giữa một chữ: " + place + " là " + found
                            + " và tệp hết ở đó; hãy gửi lại tệp đầy đủ",
                    "File " + name + " is cut off within a letter: " + place(offset, true) + " is " + found
                            + " and the file ends there; send the whole file");
        }
        if (lines.isMixed() && encoding.isPresent()) {
            Text looks = Suspicion.name(encoding.get());
            return Refusal.coded(
                    "TWO_ENCODINGS",
                    "Tệp " + name + " có hai bảng mã: dòng " + (firstLine + lines.utf8Line() - 1) + " là UTF-8, dòng "
                            + (firstLine + lines.otherLine() - 1) + " trông giống " + looks.vi()
                            + "; hãy lưu lại cả tệp bằng UTF-8",
                    "File " + name + " is in two encodings: line " + (firstLine + lines.utf8Line() - 1)
                            + " is UTF-8, line " + (firstLine + lines.otherLine() - 1) + " looks like " + looks.en()
                            + "; save the whole file as UTF-8");
        }
        String beginVi = "Tệp " + name + " không phải văn bản UTF-8: " + place + " là " + found;
        String beginEn = "File " + name + " is no UTF-8 text: " + place(offset, true) + " is " + found;
        return encoding.map(one -> Refusal.coded(
                        "NOT_UTF_TEXT",
                        beginVi + "; trông giống " + Suspicion.name(one).vi() + "; nếu đúng, nạp bằng: " + command(one),
                        beginEn + "; it looks like " + Suspicion.name(one).en() + "; if it is, take it in by: "
                                + command(one)))
                .orElseGet(() -> lines.isMixed()
                        ? spoilt(beginVi, beginEn)
                        : Refusal.coded(
                                "NOT_UTF_TEXT",
                                beginVi + "; không rõ bảng mã; hãy lưu lại bằng UTF-8 (CSV UTF-8 trong Excel)",
                                beginEn + "; the encoding is not clear; save it again as UTF-8 (CSV UTF-8 in Excel)"));
    }

    private static Refusal spoilt(String beginVi, String beginEn) {
        return Refusal.coded(
                "TEXT_SPOILT",
                beginVi + ", còn các dòng khác là UTF-8: chữ ở đó đã hỏng hoặc theo bảng mã khác; hãy sửa dòng này",
                beginEn + " while other lines are UTF-8: a letter there is spoilt or in another encoding; correct that"
                        + " line");
    }

    /** UTF-16 that says nothing about the order of its bytes, or that is broken. */
    Refusal notUtf16(long offset, String charset) throws IOException {
        return Refusal.coded(
                "NOT_UTF_TEXT",
                "Tệp " + name + " không phải văn bản UTF-16: " + place(offset, false) + " là " + found(offset)
                        + "; hãy lưu lại bằng UTF-8 (CSV UTF-8 trong Excel)",
                "File " + name + " is no UTF-16 text: " + place(offset, true) + " is " + found(offset)
                        + "; save it again as UTF-8 (CSV UTF-8 in Excel)");
    }

    /** A byte that the encoding that was asked for does not know. */
    Refusal unreadable(long offset, String asked) throws IOException {
        return Refusal.coded(
                "NOT_AS_ASKED",
                "Tệp " + name + " không phải văn bản " + Suspicion.name(asked).vi() + ": " + place(offset, false)
                        + " là " + found(offset) + ", bảng mã này không có",
                "File " + name + " is no " + Suspicion.name(asked).en() + " text: " + place(offset, true) + " is "
                        + found(offset) + ", which that encoding does not have");
    }

    /** A text that would be another language in the encoding that was asked for, or that is in two. */
    Optional<Refusal> unlike(String asked) throws IOException {
        byte[] start = around(0);
        Suspicion.Lines lines = Suspicion.lines(start);
        if (lines.isMixed()) {
            return Optional.of(Refusal.coded(
                    "TWO_ENCODINGS",
                    "Tệp " + name + " có hai bảng mã: dòng " + lines.utf8Line() + " là UTF-8, dòng " + lines.otherLine()
                            + " thì không; hãy lưu lại cả tệp bằng UTF-8",
                    "File " + name + " is in two encodings: line " + lines.utf8Line() + " is UTF-8, line "
                            + lines.otherLine() + " is not; save the whole file as UTF-8"));
        }
        return Suspicion.of(lines.others())
                .filter(found -> !found.equals(asked) && Suspicion.likeness(lines.others(), asked) < 0.5)
                .map(found -> Refusal.coded(
                        "NOT_AS_ASKED",
                        "Tệp " + name + " trông không giống "
                                + Suspicion.name(asked).vi() + " mà giống "
                                + Suspicion.name(found).vi() + "; nếu đúng, nạp bằng: " + command(found),
                        "File " + name + " does not look like "
                                + Suspicion.name(asked).en() + " but like "
                                + Suspicion.name(found).en() + "; if it is, take it in by: " + command(found)));
    }

    private String command(String encoding) {
        return "phanluong ingest " + path + " --encoding " + AskedEncoding.wordOf(encoding);
    }

    private String place(long offset, boolean english) throws IOException {
        return english
                ? "byte " + offset + " (line " + line(offset) + ")"
                : "byte thứ " + offset + " (dòng " + line(offset) + ")";
    }

    private String found(long offset) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            stream.skipNBytes(offset);
            return String.format("0x%02X", stream.read());
        }
    }

    /** A letter begins in the last three bytes of the file, and its end is missing. */
    private boolean isCutOff(long offset) throws IOException {
        long left = Files.size(path) - offset;
        byte[] around = around(offset);
        int lead = around[(int) Math.min(offset, AROUND)] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
        return left < length
                && (offset == 0
                        || Suspicion.lines(Arrays.copyOf(around, (int) Math.min(offset, AROUND)))
                                        .otherLine()
                                == 0);
    }

    private byte[] around(long offset) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            stream.skipNBytes(Math.max(0, offset - AROUND));
            return stream.readNBytes((int) Math.min(offset, AROUND) + AROUND);
        }
    }

    /** The line, from 1, in which a byte lies; CR, LF and CRLF each end one. */
    private long line(long offset) throws IOException {
        long line = 1;
        int previous = 0;
        try (InputStream stream = new java.io.BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            for (long at = 0; at < offset; at++) {
                int next = stream.read();
                line += next == '\n' && previous != '\r' || next == '\r' ? 1 : 0;
                previous = next;
            }
        }
        return line;
    }
}
