package phanluong.jobs;

import static phanluong.jobs.Damaged.of;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/** Texts whose bytes, or whose invisible letters, are not what they should be. */
final class DamagedEncodings {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** A small budget; the same one in every encoding. */
    private static final String HEADER =
            "Mã đơn vị báo cáo;Năm học;Năm ngân sách;Nguồn kinh phí;Nhiệm vụ;Kế hoạch (đồng);Bố trí (đồng);Giải ngân (đồng)\n";

    private static final String ROW = "PGDDT-689;2018-2019;2018;Nguồn thu hợp pháp;Tuyên truyền;100;100;90\n";
    private static final String OTHER = "PGDDT-689;2018-2019;2018;Tài trợ, xã hội hóa;Hỗ trợ học sinh;10;10;9\n";
    private static final String TEXT = HEADER + ROW + OTHER;
    /** The same letters as Windows shows them without a TCVN3 font. */
    private static final String TCVN3 =
            "M· ®¬n vÞ b¸o c¸o;N¨m häc;N¨m ng©n s¸ch;Nguån kinh phÝ;NhiÖm vô;KÕ ho¹ch (®ång);Bè trÝ (®ång);Gi¶i ng©n (®ång)\n"
                    + "PGDDT-689;2018-2019;2018;Nguån thu hîp ph¸p;Tuyªn truyÒn;100;100;90\n"
                    + "PGDDT-689;2018-2019;2018;Tµi trî, x· héi hãa;Hç trî häc sinh;10;10;9\n";

    private static final String VNI =
            "Maõ ñôn vò baùo caùo;Naêm hoïc;Naêm ngaân saùch;Nguoàn kinh phí;Nhieäm vuï;Keá hoaïch (ñoàng);Boá trí (ñoàng);Giaûi ngaân (ñoàng)\n"
                    + "PGDDT-689;2018-2019;2018;Nguoàn thu hôïp phaùp;Tuyeân truyeàn;100;100;90\n"
                    + "PGDDT-689;2018-2019;2018;Taøi trôï, xaõ hoäi hoùa;Hoã trôï hoïc sinh;10;10;9\n";

    private DamagedEncodings() {}

    static List<Damaged> all() {
        return java.util.stream.Stream.of(unicode(), legacy(), spoilt(), invisible())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Damaged> unicode() {
        return List.of(
                of("utf8", "nothing: UTF-8, semicolons", TEXT).read(2, 0, 0),
                of("utf8-bom", "UTF-8 with a byte order mark", "\ufeff" + TEXT).read(2, 0, 0),
                of("utf16le-bom", "UTF-16, little end first, with its mark", bytes("\ufeff" + TEXT, "UTF-16LE"))
                        .read(2, 0, 0),
                of("utf16be-bom", "UTF-16, big end first, with its mark", bytes("\ufeff" + TEXT, "UTF-16BE"))
                        .read(2, 0, 0),
                of("utf16le", "UTF-16 without a mark", bytes(TEXT, "UTF-16LE")).read(2, 0, 0),
                of("utf16be", "UTF-16 without a mark, big end first", bytes(TEXT, "UTF-16BE"))
                        .read(2, 0, 0),
                of(
                                "utf16-odd",
                                "UTF-16 that ends in the middle of a unit",
                                join(bytes("\ufeff" + TEXT, "UTF-16LE"), 0x41))
                        .refused("is no UTF-16 text: byte"),
                of(
                                "utf16-half-pair",
                                "UTF-16 with half of a surrogate pair",
                                join(bytes("\ufeff" + HEADER, "UTF-16LE"), 0x3D, 0xD8, 0x41, 0x00))
                        .refused("is no UTF-16 text: byte"),
                of("utf8-asked-tcvn3", "UTF-8, and TCVN3 asked for: what is UTF-8 is read as such", TEXT)
                        .asked("tcvn3")
                        .read(2, 0, 0),
                of(
                                "utf8-cut",
                                "cut off within a letter",
                                java.util.Arrays.copyOf(
                                        bytes(HEADER + "Nguồ", "UTF-8"), bytes(HEADER + "Nguồ", "UTF-8").length - 1))
                        .refused("is cut off within a letter: byte"),
                of(
                                "utf8-surrogate",
                                "half of a surrogate pair written as UTF-8",
                                join(bytes(TEXT, "UTF-8"), 0xED, 0xA0, 0x80, '\n'))
                        .refused("(line 4) is 0xED"));
    }

    private static List<Damaged> legacy() {
        return List.of(
                of("tcvn3", "TCVN3 (ABC), and nobody said so", bytes(TCVN3, WESTERN))
                        .refused("it looks like TCVN3 (ABC); if it is, take it in by: phanluong ingest"),
                of("tcvn3-asked", "TCVN3, asked for", bytes(TCVN3, WESTERN))
                        .asked("tcvn3")
                        .read(2, 0, 0)
                        .note("CONVERTED_FROM_TCVN3", 1),
                of(
                                "tcvn3-capitals",
                                "TCVN3 with headers in a capital font (.VnTimeH)",
                                bytes(
                                        TCVN3.replace("N¨m häc", "N¡M HäC").replace("Nguån kinh phÝ", "NGUåN KINH PHÝ"),
                                        WESTERN))
                        .asked("tcvn3")
                        .read(2, 0, 0)
                        .note("CONVERTED_FROM_TCVN3", 1)
                        .note("CAPITALS_OF_FONT", 3),
                of("tcvn3-hole", "TCVN3 with a byte that it does not have", join(bytes(TCVN3, WESTERN), 0xB0, '\n'))
                        .asked("tcvn3")
                        .refused("(line 4) is 0xB0, which that encoding does not have"),
                of("vni", "VNI, and nobody said so", bytes(VNI, WESTERN)).refused("it looks like VNI Windows"),
                of("vni-asked", "VNI, asked for", bytes(VNI, WESTERN))
                        .asked("vni")
                        .read(2, 0, 0)
                        .note("CONVERTED_FROM_VNI", 1),
                of("vni-asked-tcvn3", "VNI, and TCVN3 asked for", bytes(VNI, WESTERN))
                        .asked("tcvn3")
                        .refused("does not look like TCVN3 (ABC) but like VNI Windows"),
                of("viscii", "VISCII, and nobody said so", viscii(TEXT)).refused("it looks like VISCII"),
                of("viscii-asked", "VISCII, asked for", viscii(TEXT))
                        .asked("viscii")
                        .read(2, 0, 0)
                        .note("CONVERTED_FROM_VISCII", 1),
                of("cp1258", "Windows-1258, and nobody said so", cp1258(TEXT)).refused("it looks like Windows-1258"),
                of("cp1258-asked", "Windows-1258, asked for", cp1258(TEXT))
                        .asked("cp1258")
                        .read(2, 0, 0)
                        .note("CONVERTED_FROM_CP1258", 1),
                of("western", "a Western text", bytes("Größe;Übergröße;naïveté\n1;2;3\n", WESTERN))
                        .refused("the encoding is not clear"));
    }

    private static List<Damaged> spoilt() {
        byte[] mixed = join(bytes(HEADER, "UTF-8"), bytes(TCVN3.substring(TCVN3.indexOf('\n') + 1), WESTERN));
        return List.of(
                of("two-encodings", "a header in UTF-8 and rows in TCVN3", mixed)
                        .refused("is in two encodings: line 1 is UTF-8, line 2 looks like TCVN3 (ABC)"),
                of("two-encodings-asked", "the same, and TCVN3 asked for", mixed)
                        .asked("tcvn3")
                        .refused("is in two encodings: line 1 is UTF-8, line 2 is not"),
                of("twice-utf8", "UTF-8 encoded as UTF-8 again", twice(TEXT))
                        .refused("line 1: text encoded as UTF-8 twice"),
                of("twice-utf8-row", "one row encoded twice", HEADER + ROW + twice(OTHER))
                        .refused("line 3: text encoded as UTF-8 twice"),
                of(
                                "vntime-in-utf8",
                                "text of a .VnTime font saved as UTF-8",
                                HEADER + TCVN3.substring(TCVN3.indexOf('\n') + 1))
                        .refused("line 2: text of a TCVN3 (ABC) font"),
                of("vni-in-utf8", "text of a VNI font saved as UTF-8", VNI)
                        .refused("line 1: text of a VNI Windows font"),
                of("lost-letters", "letters lost to U+FFFD", TEXT.replace("Nguồn thu", "Ngu\ufffdn thu"))
                        .refused("line 2: a letter that a wrong encoding has destroyed"),
                of("nul", "a NUL among the text", TEXT.replace("100;90", "100\0;90"))
                        .refused("holds a NUL character at byte"),
                of("picture", "a picture called .csv", join(new byte[0], 0x89, 'P', 'N', 'G', 13, 10, 26, 10))
                        .refused("is no CSV text but a PNG picture"),
                of("archive", "an archive called .csv", join(new byte[0], 'P', 'K', 3, 4, 0, 0))
                        .refused("is no CSV text but a ZIP archive"));
    }

    private static List<Damaged> invisible() {
        return List.of(
                of(
                                "no-break-spaces",
                                "no-break spaces in header and cells",
                                TEXT.replace("Năm học", "Năm\u00a0học").replace("thu hợp", "thu\u202fhợp"))
                        .read(2, 0, 0)
                        .note("NBSP_REPLACED", 2),
                of("zero-width", "zero-width and soft hyphens", TEXT.replace("Tuyên", "Tuy\u200bên\u00ad\u200d"))
                        .read(2, 0, 0)
                        .note("INVISIBLE_REMOVED", 3),
                of("bidi", "marks of writing direction", TEXT.replace("Tuyên truyền", "\u202eTuyên truyền\u202c"))
                        .read(2, 0, 0)
                        .note("BIDI_REMOVED", 2),
                of(
                                "control",
                                "control characters",
                                TEXT.replace("Tuyên", "Tu\u0007yên").replace(";90", ";90\u001b"))
                        .read(2, 0, 0)
                        .note("CONTROL_REMOVED", 2),
                of("nfd", "letters and marks apart (NFD)", Normalizer.normalize(ROW_ONLY_NAMES, Normalizer.Form.NFD))
                        .read(1, 0, 0)
                        .note("NFC_COMPOSED", 38),
                of("two-boms", "two files put together, each with its mark", "\ufeff" + TEXT + "\ufeff" + TEXT)
                        .read(2, 1, 2)
                        .fault("REPEATED_HEADER", 1)
                        .note("INVISIBLE_REMOVED", 1));
    }

    private static final String ROW_ONLY_NAMES = HEADER + ROW;

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] join(byte[] first, int... more) {
        byte[] rest = new byte[more.length];
        for (int at = 0; at < more.length; at++) {
            rest[at] = (byte) more[at];
        }
        return join(first, rest);
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    private static String twice(String text) {
        StringBuilder wrong = new StringBuilder();
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            String letter = new String(new byte[] {value}, WESTERN);
            wrong.append(letter.equals("\ufffd") ? Character.toString(value & 0xFF) : letter);
        }
        return wrong.toString();
    }

    /** The bytes of RFC 1456 for the letters of the text. */
    private static byte[] viscii(String text) {
        String letters = "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
        int[] codes = {
            0xE5, 0xE2, 0xF0, 0xEA, 0xF4, 0xBD, 0xDF, 0xE0, 0xE4, 0xE3, 0xE1, 0xD5, 0xA2, 0xC6, 0xC7, 0xA1, 0xA3, 0xA5,
                    0xA6,
            0xE7, 0xA4, 0xA7, 0xE8, 0xEB, 0xA8, 0xE9, 0xA9, 0xAB, 0xAC, 0xAD, 0xAA, 0xAE, 0xEC, 0xEF, 0xEE, 0xED, 0xB8,
                    0xF2,
            0xF6, 0xF5, 0xF3, 0xF7, 0xB0, 0xB1, 0xB2, 0xAF, 0xB5, 0xB6, 0xB7, 0xB3, 0xBE, 0xFE, 0xF9, 0xFC, 0xFB, 0xFA,
                    0xF8,
            0xD7, 0xD8, 0xE6, 0xD1, 0xF1, 0xCF, 0xD6, 0xDB, 0xFD, 0xDC
        };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.chars().forEach(letter -> bytes.write(letter < 0x80 ? letter : codes[letters.indexOf(letter)]));
        return bytes.toByteArray();
    }

    /** Letters with their shapes, and the tones as bytes of their own. */
    private static byte[] cp1258(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(letter -> {
            String whole = Character.toString(letter);
            byte[] one = whole.getBytes(Charset.forName("windows-1258"));
            if (one.length == 1 && (one[0] != '?' || letter == '?')) {
                bytes.writeBytes(one);
            } else {
                String parts = Normalizer.normalize(whole, Normalizer.Form.NFD);
                String tone = parts.codePoints()
                        .filter(part -> "\u0300\u0301\u0303\u0309\u0323".indexOf(part) >= 0)
                        .mapToObj(Character::toString)
                        .findFirst()
                        .orElseThrow();
                String base = Normalizer.normalize(parts.replace(tone, ""), Normalizer.Form.NFC);
                bytes.writeBytes((base + tone).getBytes(Charset.forName("windows-1258")));
            }
        });
        return bytes.toByteArray();
    }
}
