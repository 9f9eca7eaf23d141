package phanluong.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every Vietnamese letter in every encoding from before Unicode. The bytes were not made by this project: those of
 * TCVN 5712, VISCII and Windows-1258 are what glibc's iconv writes, VISCII's are RFC 1456's once more, and VNI's are the
 * marks as the comparison table of Vietnamese encodings prints them.
 */
class LegacyTableTest {
    private static final String SMALL = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
    private static final String CAPITAL = "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ";
    private static final String SEVEN_CAPITALS = "ĂÂĐÊÔƠƯ";

    private static String read(String encoding, byte[] bytes) {
        LegacyTable.Decoded decoded = LegacyTable.ALL.get(encoding).decode(bytes, 0, bytes.length);
        assertThat(decoded.unreadable()).isEqualTo(-1);
        return decoded.text();
    }

    private static String readHex(String encoding, String hex) {
        return read(encoding, HexFormat.of().parseHex(hex));
    }

    @Test
    void thereAre134LettersBeyondAscii() {
        assertThat(SMALL).hasSize(67);
        assertThat(CAPITAL).hasSize(67).isEqualTo(SMALL.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void tcvn3HasEverySmallLetterAndSevenCapitals() {
        // iconv -f UTF-8 -t TCVN5712-1, whose set VN1 is TCVN3 and more capitals.
        assertThat(readHex(
                        "TCVN3",
                        "b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8"
                                + "e9aceaebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfe"))
                .isEqualTo(SMALL);
        assertThat(readHex("TCVN3", "a1a2a7a3a4a5a6")).isEqualTo(SEVEN_CAPITALS);
    }

    @Test
    void viscii() {
        // iconv -f UTF-8 -t VISCII
        assertThat(readHex(
                        "VISCII",
                        "e0e4e3e1d5e5a2c6c7a1a3e2a5a6e7a4a7f0e8eba8e9a9eaabacadaaaeecefeeedb8f2f6f5f3f7f4b0b1b2af"
                                + "b5bdb6b7debefef9fcfbfaf8dfd7d8e6d1f1cfd6dbfddc"))
                .isEqualTo(SMALL);
        assertThat(readHex(
                        "VISCII",
                        "c0c4c3c180c58202058183c28586068487d0c8cb88c989ca8b8c8d8a8ecc9bcecd98d299a0d39ad49091928f"
                                + "93b49697b39594d99c9dda9ebfbbbcffbab99f1419dd1e"))
                .isEqualTo(CAPITAL);
    }

    @Test
    void visciiIsThatOfRfc1456() {
        String upperHalf = """
                A. O^` O~ o^` A` DD a` dd
                A(' O^? a(' o^? A' u+' a' u+.
                A(` O^~ a(` o^~ A^ O` a^ o`
                A(. O^. a(. O+~ A~ O' a~ o'
                A^' O+. a^' O+ A? O^ a? o^
                A^` O+' a^` o^. A( a. a( o~
                A^? O+` a^? o+` a(? y? u+~ o?
                A^. O+? a^. o+? a(~ u+` a^~ o.
                E~ I. e~ i. E` u+? e` u.
                E. O? e. U+. E' U` e' u`
                E^' O. e^' U+' E^ U' e^ u'
                E^` I? e^` U+` E? y~ e? u~
                E^? U? e^? U+? E~~ y. e~~ u+
                E^~ U~ e^~ o+ I' Y' i' y'
                E^. U. e^. o+' I~ o+~ i~ o+.
                O^' Y` o^' U+ y` u+ i? U+~
                """;
        // The rows of the RFC whose mnemonics are not unambiguous here are read from the other table.
        List<String> rows = upperHalf.lines().toList();
        for (int low : List.of(0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 15)) {
            String[] cells = rows.get(low).split(" ");
            for (int column = 0; column < 8; column++) {
                byte value = (byte) (0x80 + column * 16 + low);
                assertThat(read("VISCII", new byte[] {value}))
                        .as(Integer.toHexString(value & 0xFF))
                        .isEqualTo(letter(cells[column]));
            }
        }
        assertThat(readHex("VISCII", "02050614191e")).isEqualTo("ẲẴẪỶỸỴ");
    }

    private static String letter(String mnemonic) {
        Map<Character, String> marks = Map.of(
                '.', "\u0323", '^', "\u0302", '`', "\u0300", '~', "\u0303", '(', "\u0306", '\'', "\u0301", '?',
                "\u0309", '+', "\u031b");
        if (mnemonic.equals("DD") || mnemonic.equals("dd")) {
            return mnemonic.equals("DD") ? "Đ" : "đ";
        }
        StringBuilder letter = new StringBuilder(mnemonic.substring(0, 1));
        mnemonic.substring(1).chars().forEach(mark -> letter.append(marks.get((char) mark)));
        return Normalizer.normalize(letter, Normalizer.Form.NFC);
    }

    @Test
    void windows1258ComposesItsMarks() {
        // iconv -f UTF-8 -t CP1258
        assertThat(readHex(
                        "CP1258",
                        "e061d261dee161f2e3e3cce3d2e3dee3ece3f2e2e2cce2d2e2dee2ece2f2f0e865d265dee965f2eaeaccead2"
                                + "eadeeaeceaf269cc69d269deed69f26fcc6fd26fdef36ff2f4f4ccf4d2f4def4ecf4f2f5f5ccf5d2f5def5ec"
                                + "f5f2f975d275defa75f2fdfdccfdd2fddefdecfdf279cc79d279de79ec79f2"))
                .isEqualTo(SMALL);
        assertThat(readHex(
                        "CP1258",
                        "c041d241dec141f2c3c3ccc3d2c3dec3ecc3f2c2c2ccc2d2c2dec2ecc2f2d0c845d245dec945f2cacacccad2"
                                + "cadecaeccaf249cc49d249decd49f24fcc4fd24fded34ff2d4d4ccd4d2d4ded4ecd4f2d5d5ccd5d2d5ded5ec"
                                + "d5f2d955d255deda55f2ddddccddd2dddeddecddf259cc59d259de59ec59f2"))
                .isEqualTo(CAPITAL);
    }

    @Test
    void vniIsALetterAndItsMark() {
        String small =
                "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò "
                        + "oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î";
        String capital =
                "AØ AÛ AÕ AÙ AÏ AÊ AÈ AÚ AÜ AÉ AË AÂ AÀ AÅ AÃ AÁ AÄ Ñ EØ EÛ EÕ EÙ EÏ EÂ EÀ EÅ EÃ EÁ EÄ Ì Æ Ó Í Ò "
                        + "OØ OÛ OÕ OÙ OÏ OÂ OÀ OÅ OÃ OÁ OÄ Ô ÔØ ÔÛ ÔÕ ÔÙ ÔÏ UØ UÛ UÕ UÙ UÏ Ö ÖØ ÖÛ ÖÕ ÖÙ ÖÏ YØ YÛ YÕ YÙ Î";
        assertThat(read("VNI", small.getBytes(StandardCharsets.ISO_8859_1)).replace(" ", ""))
                .isEqualTo(SMALL);
        assertThat(read("VNI", capital.getBytes(StandardCharsets.ISO_8859_1)).replace(" ", ""))
                .isEqualTo(CAPITAL);
    }

    @Test
    void sentencesOfRealDocuments() {
        Charset western = Charset.forName("windows-1252");
        assertThat(read("TCVN3", "Céng hoµ x· héi chñ nghÜa ViÖt Nam, ng\u00adêi, ¤ng, §Ò nghÞ".getBytes(western)))
                .isEqualTo("Cộng hoà xã hội chủ nghĩa Việt Nam, người, Ông, Đề nghị");
        assertThat(read("VNI", "Ñaép caùt neàn ñöôøng daøy 10cm, ñoä chaët".getBytes(western)))
                .isEqualTo("Đắp cát nền đường dày 10cm, độ chặt");
    }

    @Test
    void aWordOfACapitalFontIsRaisedWhereItsOtherLettersShowIt() {
        byte[] bytes = "TR¦êNG THCS B×NH PH¦íC, H\u00b5 Néi".getBytes(Charset.forName("windows-1252"));
        LegacyTable.Decoded decoded = LegacyTable.ALL.get("TCVN3").decode(bytes, 0, bytes.length);
        assertThat(decoded.text()).isEqualTo("TRƯỜNG THCS BÌNH PHƯỚC, Hà Nội");
        assertThat(decoded.raised()).isEqualTo(3);
    }

    @Test
    void aByteThatStandsForNothingIsPointedAt() {
        assertThat(LegacyTable.ALL
                        .get("TCVN3")
                        .decode(new byte[] {'a', (byte) 0xB0}, 0, 2)
                        .unreadable())
                .isEqualTo(1);
        assertThat(LegacyTable.ALL
                        .get("VNI")
                        .decode(new byte[] {'a', 'b', (byte) 0x81}, 0, 3)
                        .unreadable())
                .isEqualTo(2);
    }
}
