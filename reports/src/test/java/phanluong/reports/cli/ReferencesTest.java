package phanluong.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import phanluong.reports.statistics.Method;
import phanluong.reports.statistics.Methods;
import phanluong.warehouse.command.Program;
import phanluong.warehouse.words.Text.Language;
import picocli.CommandLine;

/**
 * Values that others published, against what {@code phanluong stats} answers on the same rows; the documentation shows both. In
 * {@code references/*.csv} rows and published values stand in one cell each: lines end with a semicolon, values read member=value.
 */
class ReferencesTest {
    private static final Path PAGE = Path.of("../warehouse/docs/statistics.md");
    private static final MathContext SHOWN = new MathContext(12);
    private static final int ENOUGH = 9;
    private static final List<String> NAMES = List.of("counts", "series", "pilots");

    @TempDir
    private Path folder;

    /** One published set. */
    private record Reference(
            String method, String options, String set, String rows, List<Published> values, String source) {
        @Override
        public String toString() {
            return method + " " + variant() + " " + set;
        }

        String variant() {
            return options.replaceAll(".*--variant ", "");
        }
    }

    /** A member of the answer, as {@code interval.low} or {@code values.2.pValue}, and its printed value. */
    private record Published(String member, BigDecimal value) {

        /** How many significant digits agree, at most as many as are printed, and as are shown. */
        int digits(BigDecimal ours) {
            if (value.signum() == 0) {
                return ours.signum() == 0 ? 1 : 0;
            }
            BigDecimal distance = ours.subtract(value).abs();
            int digits = Math.min(SHOWN.getPrecision(), value.precision());
            while (digits > 0
                    && distance.compareTo(value.ulp()
                                    .scaleByPowerOfTen(value.precision() - digits)
                                    .multiply(new BigDecimal("0.5000001")))
                            > 0) {
                digits--;
            }
            return digits;
        }
    }

    private static List<Reference> all() throws IOException {
        List<Reference> references = new ArrayList<>();
        for (String name : NAMES) {
            references.addAll(read(name));
        }
        return references;
    }

    private static List<Reference> read(String name) throws IOException {
        List<Reference> references = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        ReferencesTest.class.getResourceAsStream("references/" + name + ".csv"),
                        StandardCharsets.UTF_8))) {
            for (NamedCsvRecord one : records) {
                references.add(new Reference(
                        one.getField("method"),
                        one.getField("options"),
                        one.getField("set"),
                        one.getField("rows"),
                        List.of(one.getField("values").split(" ")).stream()
                                .map(value -> value.split("="))
                                .map(value -> new Published(value[0], new BigDecimal(value[1])))
                                .toList(),
                        one.getField("source")));
            }
        }
        return references;
    }

    @ParameterizedTest
    @MethodSource("all")
    void agreesInEveryPrintedDigit_orInNine(Reference reference) throws IOException {
        Map<String, BigDecimal> ours = ours(reference);
        for (Published published : reference.values()) {
            BigDecimal value = ours.get(published.member());
            assertThat(published.digits(value))
                    .as(published + ", ours " + value)
                    .isGreaterThanOrEqualTo(Math.min(ENOUGH, published.value().precision()));
        }
    }

    private static List<Reference> withoutOrder() throws IOException {
        return all().stream()
                .filter(one ->
                        !List.of("difference", "two-proportions", "adjust").contains(one.method()))
                .toList();
    }

    /** Those left out say by the order of rows which is which. */
    @ParameterizedTest
    @MethodSource("withoutOrder")
    void orderOfRowsLocaleAndTimeZoneChangeNoByte(Reference reference) throws IOException {
        String expected = told(reference, reference.rows());
        List<String> rows = new ArrayList<>(List.of(reference.rows().split(";")));
        Collections.reverse(rows.subList(1, rows.size()));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(told(reference, String.join(";", rows))).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private String told(Reference reference, String rows) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Path file = Files.writeString(folder.resolve("in.csv"), rows.replace(';', '\n'));
        String typed = "stats " + reference.method() + " " + reference.options() + " --format json --in " + file;
        int code = Program.prepare(new CommandLine(ReportsProgram.class), ReportsProgram.WORDS, Language.EN)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(typed.split(" "));
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    private Map<String, BigDecimal> ours(Reference reference) throws IOException {
        String told = told(reference, reference.rows());
        Map<String, BigDecimal> ours = new TreeMap<>();
        for (Published published : reference.values()) {
            JsonElement at = JsonParser.parseString(told);
            for (String step : published.member().split("\\.")) {
                at = at.isJsonArray()
                        ? at.getAsJsonArray().get(Integer.parseInt(step))
                        : at.getAsJsonObject().get(step);
            }
            ours.put(published.member(), at.getAsBigDecimal());
        }
        return ours;
    }

    @ParameterizedTest
    @ValueSource(strings = {"counts", "series", "pilots"})
    void theDocumentationShowsThem(String name) throws IOException {
        StringBuilder table = new StringBuilder("<!-- " + name + " -->\n");
        table.append("| method | variant | set | value | published | ours | digits | source |\n");
        table.append("|---|---|---|---|---|---|---|---|\n");
        for (Reference reference : read(name)) {
            Map<String, BigDecimal> ours = ours(reference);
            for (Published published : reference.values()) {
                BigDecimal value = ours.get(published.member());
                table.append(List.of(
                                reference.method(),
                                reference.variant(),
                                reference.set(),
                                published.member(),
                                published.value().toString(),
                                value.round(SHOWN).stripTrailingZeros().toString(),
                                published.value().signum() == 0 ? "exact" : String.valueOf(published.digits(value)),
                                reference.source())
                        .stream()
                        .collect(Collectors.joining(" | ", "| ", " |\n")));
            }
        }
        assertThat(Files.readString(PAGE)).contains(table.append("<!-- /" + name + " -->\n"));
    }

    /** Whatever their variant. */
    @Test
    void everyMethodHasThreeSets() throws IOException {
        Map<String, Set<String>> sets = new TreeMap<>();
        for (Reference reference : all()) {
            sets.computeIfAbsent(reference.method(), method -> new TreeSet<>()).add(reference.set());
        }
        assertThat(sets.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Methods.ALL.stream().map(Method::id).toList());
        assertThat(sets).allSatisfy((method, own) -> assertThat(own).as(method).hasSizeGreaterThanOrEqualTo(3));
    }
}
