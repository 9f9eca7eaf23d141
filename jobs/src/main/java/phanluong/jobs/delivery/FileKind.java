package phanluong.jobs.delivery;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.words.Text;

/** What a file is by its first bytes, for people who renamed one. */
final class FileKind {
    private static final List<Map.Entry<String, Text>> STARTS = List.of(
            Map.entry("89504e47", new Text("ảnh PNG", "a PNG picture")),
            Map.entry("ffd8ff", new Text("ảnh JPEG", "a JPEG picture")),
            Map.entry("47494638", new Text("ảnh GIF", "a GIF picture")),
            Map.entry("25504446", new Text("tài liệu PDF", "a PDF document")),
            Map.entry("504b0304", new Text("tệp nén ZIP hoặc bảng tính .xlsx", "a ZIP archive or an .xlsx workbook")),
            Map.entry("d0cf11e0", new Text("tệp Office cũ (.xls, .doc)", "an old Office file (.xls, .doc)")),
            Map.entry("1f8b", new Text("tệp nén GZIP", "a GZIP archive")));

    private FileKind() {}

    /** Empty when the bytes start no kind of file that is known here. */
    static Optional<Text> of(byte[] start) {
        String digits = HexFormat.of().formatHex(start);
        return STARTS.stream()
                .filter(known -> digits.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
