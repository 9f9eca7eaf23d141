package phanluong.warehouse.rehearsal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import phanluong.warehouse.words.Text;

/** A kind of province with known truth; {@code /rehearsal/worlds.csv} lists those that are rehearsed. */
public record World(String id, Text name, Kind kind, Set<Question> questions, Truth truth) {
    /** What is to be seen there. */
    public enum Kind {
        /** Nothing is to be found, and what is promised must hold. */
        STANDARD,
        /** Nothing is to be found either, but what the methods rest on does not hold: shown so that everybody knows. */
        HARD,
        /** Nothing may be said at all. */
        REFUSED,
        /** Something is to be found. */
        EFFECT
    }

    /** What the review is asked. */
    public enum Question {
        TREND,
        OUTLIER,
        PILOT,
        OUTLOOK
    }

    static List<World> shipped() {
        try (InputStream file = World.class.getResourceAsStream("/rehearsal/worlds.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(World::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static World read(NamedCsvRecord row) {
        return new World(
                row.getField("world"),
                new Text(row.getField("name_vi"), row.getField("name_en")),
                Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                Stream.of(row.getField("questions").split(" "))
                        .map(word -> Question.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Question.class))),
                new Truth(
                        Integer.parseInt(row.getField("years")),
                        Integer.parseInt(row.getField("pilots")),
                        number(row, "trend"),
                        number(row, "effect"),
                        number(row, "outlier"),
                        number(row, "overdispersion"),
                        number(row, "autocorrelation"),
                        number(row, "pilot_spread"),
                        number(row, "shock"),
                        number(row, "missing"),
                        Boolean.parseBoolean(row.getField("reform"))));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
