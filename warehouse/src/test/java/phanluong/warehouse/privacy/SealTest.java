package phanluong.warehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final String NAME = "0a1b";
    private final Seal seal = TestKeys.counting().seal();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1 << 20, 3_500_000})
    void whatIsSealedOpensAgain(int bytes) throws IOException {
        byte[] content = random(bytes);
        assertThat(open(seal(content), NAME)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, (16 << 20) - 1, 16 << 20, (16 << 20) + 1, 40_000_000, 50_000_000})
    void aLargeFileOpensInTheMiddle(long from, @TempDir Path folder) throws IOException {
        byte[] content = random(50_000_000);
        Path file = folder.resolve(NAME + ".csv");
        Files.write(file, seal(content));
        try (InputStream stream = seal.open(file, from)) {
            assertThat(stream.readAllBytes())
                    .isEqualTo(java.util.Arrays.copyOfRange(content, (int) from, content.length));
        }
        try (InputStream stream = seal.open(file)) {
            assertThat(stream.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void nothingOfTheContentCanBeRead_andTextShrinks() throws IOException {
        byte[] text = "HS-000001,Nguyễn Thị Bí Mật\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = seal(text);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("HS-000001");
        assertThat(sealed).hasSizeLessThan(text.length / 10);
    }

    @Test
    void theSameContentIsSealedDifferentlyEachTime() throws IOException {
        assertThat(seal(random(100))).isNotEqualTo(seal(random(100)));
    }

    @Test
    void aChangedByte_aCutEnd_anotherName_orAnotherKey_doNotOpen() throws IOException {
        byte[] sealed = seal(random(3_000_000));
        byte[] changed = sealed.clone();
        changed[2_000_000] ^= 1;
        assertThatThrownBy(() -> open(changed, NAME)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(java.util.Arrays.copyOf(sealed, 1 << 20), NAME))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(java.util.Arrays.copyOf(sealed, sealed.length - 1), NAME))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(sealed, "0a1c")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Key.random()
                        .seal()
                        .opening(new ByteArrayInputStream(sealed), NAME)
                        .readAllBytes())
                .isInstanceOf(IOException.class);
    }

    @Test
    void aFileInClear_isToldFromASealedOne() {
        assertThatThrownBy(() -> open("Mã học sinh;Ngày sinh\n".getBytes(StandardCharsets.UTF_8), NAME))
                .isInstanceOf(IOException.class)
                .hasMessage("0a1b is no encrypted file of this program");
    }

    private byte[] seal(byte[] content) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream stream = seal.sealing(sealed, NAME)) {
            stream.write(content);
        }
        return sealed.toByteArray();
    }

    private byte[] open(byte[] sealed, String name) throws IOException {
        try (InputStream stream = seal.opening(new ByteArrayInputStream(sealed), name)) {
            return stream.readAllBytes();
        }
    }

    private static byte[] random(int bytes) {
        byte[] content = new byte[bytes];
        new Random(1).nextBytes(content);
        return content;
    }
}
