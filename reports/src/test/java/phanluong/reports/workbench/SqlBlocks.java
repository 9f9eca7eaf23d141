package phanluong.reports.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Questions as data: {@code ### name}, the SQL, a line {@code =>}, what is expected. {@code \\uXXXX} in the SQL stands for
 * that character and {@code <<text*n>>} for n times the text.
 */
public final class SqlBlocks {
    private SqlBlocks() {}

    public record Block(String name, String sql, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static Stream<Block> of(String resource) {
        try (InputStream file = SqlBlocks.class.getResourceAsStream(resource)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^### ")).skip(1).map(SqlBlocks::block);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Block block(String text) {
        int nameEnd = text.indexOf('\n');
        String[] parts = text.substring(nameEnd + 1).split("(?m)^=>", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Block needs one line =>: " + text);
        }
        return new Block(text.substring(0, nameEnd), unfolded(parts[0].strip()), parts[1].strip());
    }

    private static String unfolded(String sql) {
        String repeated = Pattern.compile("<<(.*?)\\*(\\d+)>>")
                .matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
        return Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(repeated)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }
}
