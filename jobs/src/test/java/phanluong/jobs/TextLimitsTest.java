package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every damaged text is looked through soon and within half a gigabyte of heap, and so is a text in one line without end:
 * of 64 MB here, of 1 GB with {@code -Dphanluong.line=1073741824}.
 */
class TextLimitsTest {
    private static final long LINE = Long.getLong("phanluong.line", 64L << 20);
    private static final long MOST_MILLISECONDS = 10_000;

    @TempDir
    private Path folder;

    @Test
    void damagedTextsAndEndlessLines() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        for (Damaged damaged : Stream.of(DamagedEncodings.all(), DamagedTables.all(), DamagedValues.all())
                .flatMap(List::stream)
                .toList()) {
            Files.write(inbox.resolve(damaged.name() + ".csv"), damaged.bytes());
        }
        String header = Written.of("schools").header();
        endless(inbox.resolve("zz-line.csv"), "", 'a');
        endless(inbox.resolve("zz-quote.csv"), header + "\"", 'a');
        endless(inbox.resolve("zz-fields.csv"), header, ',');

        String told =
                SmallHeap.run(folder.resolve("told.txt"), 0, List.of(HostileChild.class.getName(), inbox.toString()));

        long longest = 0;
        long peak = 0;
        for (String line : told.split("\n")) {
            String[] parts = line.split("\t", -1);
            if (parts[0].equals("VmHWM")) {
                peak = Long.parseLong(parts[1]);
            } else if (parts.length == 3) {
                longest = Math.max(longest, Long.parseLong(parts[1]));
                assertThat(parts[2]).as(parts[0]).doesNotContain("Error").doesNotContain("Exception");
                if (parts[0].startsWith("zz-")) {
                    System.out.println(
                            "One line of " + LINE + " bytes: " + parts[0] + " " + parts[1] + " ms: " + parts[2]);
                    assertThat(parts[2]).startsWith("File " + parts[0]);
                }
            }
        }
        System.out.println("Damaged texts: longest " + longest + " ms, peak memory " + peak / 1024 + " MB");
        assertThat(longest).isBetween(1L, MOST_MILLISECONDS);
        assertThat(peak).isBetween(1L, 900_000L);
    }

    private static void endless(Path file, String start, char letter) throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) letter);
        try (OutputStream to = Files.newOutputStream(file)) {
            to.write(start.getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < LINE; written += block.length) {
                to.write(block);
            }
        }
    }
}
