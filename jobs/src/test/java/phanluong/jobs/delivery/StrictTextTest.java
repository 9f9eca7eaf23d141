package phanluong.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;

class StrictTextTest {
    private static final String TEXT = "Trường,Ngã 😀";

    @TempDir
    Path folder;

    private Path file(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return Files.write(folder.resolve("text.csv"), all.toByteArray());
    }

    private static String read(Path file) throws IOException {
        try (Reader reader = StrictText.open(file, StrictText.check(file, "text.csv", Optional.empty()))) {
            return new BufferedReader(reader).lines().collect(Collectors.joining("\n"));
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            bytes[at] = (byte) values[at];
        }
        return bytes;
    }

    @Test
    void utf8AndUtf16WithTheirMarksAreTheSameText() throws IOException {
        assertThat(read(file(TEXT.getBytes(StandardCharsets.UTF_8)))).isEqualTo(TEXT);
        assertThat(read(file(bytes(0xEF, 0xBB, 0xBF), TEXT.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(TEXT);
        assertThat(read(file(bytes(0xFF, 0xFE), TEXT.getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(TEXT);
        assertThat(read(file(bytes(0xFE, 0xFF), TEXT.getBytes(StandardCharsets.UTF_16BE))))
                .isEqualTo(TEXT);
    }

    @Test
    void theOffsetOfAWrongByteCountsFromTheFirstByteOfTheFile() throws IOException {
        byte[] long70000 = "a".repeat(70_000).getBytes(StandardCharsets.UTF_8);
        Path wrong = file(bytes(0xEF, 0xBB, 0xBF), long70000, bytes(0xC3, 0x28));
        assertThatThrownBy(() -> StrictText.check(wrong, "text.csv", Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("byte 70003 (line 1) is 0xC3");
    }

    @Test
    void aLetterCutOffAtTheEndIsRefused() throws IOException {
        Path cut = file("Nam, Nữ".getBytes(StandardCharsets.UTF_8), bytes(0xE1, 0xBB));
        assertThatThrownBy(() -> StrictText.check(cut, "text.csv", Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is 0xE1");
    }

    @Test
    void lettersThatStraddleTheReadBufferAreWhole() throws IOException {
        String text = "a" + "ữ".repeat(60_000);
        assertThat(read(file(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo(text);
    }

    @Test
    void aNulIsNamedByItsByte() throws IOException {
        Path nul = file("Nữ,".getBytes(StandardCharsets.UTF_8), bytes(0), "x".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> StrictText.check(nul, "text.csv", Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NUL character at byte 5");
    }

    @Test
    void aLegacyVietnameseEncodingIsNeverGuessed() throws IOException {
        Path legacy = file("đường,phố".getBytes(Charset.forName("windows-1258")));
        assertThatThrownBy(() -> StrictText.check(legacy, "text.csv", Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no UTF-8 text");
    }

    @Test
    void cellsAreComposedTrimmedAndRidOfInvisibleCharacters() {
        assertThat(Clean.cell("\u00a0Nguyê\u0303n\u200b \ufeff")).isEqualTo("Nguyễn");
        assertThat(Clean.cell(" \u200b\t")).isNull();
        assertThat(Clean.header("  Tên\n  TRƯỜNG ")).isEqualTo("tên trường");
    }
}
