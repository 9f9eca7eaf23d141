package phanluong.jobs.delivery;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.words.Text;

/**
 * What lies in an OLE compound file (MS-CFB): an old Office document, or a new one behind a password. Told by the names of
 * its streams, which stand in UTF-16 wherever its directory lies.
 */
final class OldOffice {
    private static final byte[] MAGIC = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final long FURTHEST = 64L << 20;
    private static final Map<String, Text> STREAMS = new LinkedHashMap<>();

    static {
        STREAMS.put(
                "EncryptedPackage",
                new Text(
                        "bảng tính có mật khẩu; hãy bỏ mật khẩu rồi gửi lại",
                        "a workbook with a password; remove the password and send it again"));
        STREAMS.put("WordDocument", new Text("tài liệu Word cũ (.doc)", "an old Word document (.doc)"));
        Text old = new Text(
                "bảng tính Excel cũ (.xls); hãy lưu lại dạng .xlsx", "an old Excel workbook (.xls); save it as .xlsx");
        STREAMS.put("Workbook", old);
        STREAMS.put("Book", old);
    }

    private OldOffice() {}

    /** Empty when the file is no compound file. */
    static Optional<Text> of(Path path, byte[] start) throws IOException {
        if (!Arrays.equals(start, MAGIC)) {
            return Optional.empty();
        }
        boolean[] found = new boolean[STREAMS.size()];
        byte[] buffer = new byte[1 << 16];
        int kept = 0;
        long read = 0;
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS))) {
            int count = stream.readNBytes(buffer, 0, buffer.length);
            while (count > 0 && read < FURTHEST) {
                String text = new String(buffer, 0, kept + count, StandardCharsets.ISO_8859_1);
                int place = 0;
                for (String name : STREAMS.keySet()) {
                    // A name that ends with its terminating zero, so that no word of a document is taken for it.
                    String wide =
                            new String((name + "\0").getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
                    found[place++] |= text.contains(wide);
                }
                read += count;
                int tail = Math.min(64, kept + count);
                System.arraycopy(buffer, kept + count - tail, buffer, 0, tail);
                kept = tail;
                count = stream.readNBytes(buffer, kept, buffer.length - kept);
            }
        }
        int place = 0;
        for (Text kind : STREAMS.values()) {
            if (found[place++]) {
                return Optional.of(kind);
            }
        }
        return Optional.of(new Text("tệp Office cũ (.xls, .doc)", "an old Office file (.xls, .doc)"));
    }
}
