package phanluong.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.jobs.Sample;
import phanluong.warehouse.Refusal;

class SampleTest {
    @TempDir
    private Path folder;

    @Test
    void whateverLocaleAndTimeZone_sameBytes() throws Exception {
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        Sample.write(here, Recipe.usual(5, 0.01));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Sample.write(there, Recipe.usual(5, 0.01));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(digest(there)).isEqualTo(digest(here));
    }

    @Test
    void anotherSeed_otherBytes() throws Exception {
        Sample.write(folder.resolve("one"), Recipe.usual(5, 0.01));
        Sample.write(folder.resolve("two"), Recipe.usual(6, 0.01));
        assertThat(digest(folder.resolve("two"))).isNotEqualTo(digest(folder.resolve("one")));
    }

    @Test
    void secondTime_saysItIsThereAndLeavesItAlone() throws Exception {
        Sample.Outcome first = Sample.write(folder.resolve("province"), Recipe.usual(5, 0.01));
        String before = digest(folder.resolve("province"));
        Sample.Outcome second = Sample.write(folder.resolve("province"), Recipe.usual(5, 0.01));
        assertThat(first.written()).isTrue();
        assertThat(second)
                .isEqualTo(new Sample.Outcome(first.folder(), false, first.files(), first.rows(), first.faults()));
        assertThat(digest(folder.resolve("province"))).isEqualTo(before);
    }

    @Test
    void folderWithAnotherSeed_isRefused() throws IOException {
        Sample.write(folder.resolve("province"), Recipe.usual(5, 0.01));
        assertThatThrownBy(() -> Sample.write(folder.resolve("province"), Recipe.usual(6, 0.01)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("found a sample with seed 5, scale 0.01")
                .hasMessageContaining("expected an empty folder or the sample with seed 6");
    }

    @Test
    void folderWithOtherFiles_isRefusedAndUntouched() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> Sample.write(folder, Recipe.usual(5, 0.01)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("found other files");
        assertThat(folder).isDirectoryNotContaining(path -> !path.endsWith("letter.txt"));
    }

    @Test
    void folderIsAFile_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> Sample.write(file, Recipe.usual(5, 0.01)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("found a file");
    }

    @Test
    void scaleOfZero_isRefused() {
        assertThatThrownBy(() -> Sample.write(folder.resolve("province"), Recipe.usual(5, 0)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("scale 0.0");
    }

    private static String digest(Path folder) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
