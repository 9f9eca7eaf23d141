package phanluong.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import phanluong.warehouse.form.Form;

/** What a unit writes in a form, as text or workbook, is what DuckDB reads from the batch. */
class RoundTripTest {
    @TempDir
    Path folder;

    static Stream<String> forms() {
        return Written.CATALOGUE.forms().list().stream().map(Form::name);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldOfEveryFormComesBackTyped(String name) {
        Form form = Written.CATALOGUE.forms().of(name);
        Path home = folder.resolve("home");
        Path lists = folder.resolve("lists");
        Written.of("schools").row().csv(lists.resolve("schools.csv"));
        Written.of("institutions").row().csv(lists.resolve("institutions.csv"));
        Taken.in(home, Taken.DAY.minusDays(1), lists);

        for (Path file : List.of(
                Written.of(name).row().csv(folder.resolve("a.csv")),
                Written.of(name).row().xlsx(folder.resolve("a.xlsx")))) {
            IngestReport.FileReport report =
                    Taken.in(folder.resolve("home"), Taken.DAY, file).files().get(0);

            assertThat(report.form()).isEqualTo(name);
            assertThat(report.rejected()).isEmpty();
            assertThat(accepted(home, form, report))
                    .containsExactly(List.copyOf(Written.accepted(form).values()));
            assertThat(types(home, form, report)).isEqualTo(expectedTypes(form));
        }
    }

    private static List<List<String>> accepted(Path home, Form form, IngestReport.FileReport report) {
        String columns = Written.accepted(form).keySet().stream()
                .map(column -> "\"" + column + "\"::varchar")
                .collect(Collectors.joining(", "));
        return Taken.rows("select " + columns + " from '" + Taken.parquet(home, report, "accepted") + "'");
    }

    private static List<String> types(Path home, Form form, IngestReport.FileReport report) {
        return Taken.rows("select column_name, column_type from (describe from '"
                        + Taken.parquet(home, report, "accepted") + "')")
                .stream()
                .map(column -> column.get(0) + " " + column.get(1).toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static List<String> expectedTypes(Form form) {
        List<String> types = form.columns().stream()
                .map(column -> column.name() + " " + column.type().columnType())
                .collect(Collectors.toList());
        types.add("_row bigint");
        types.add("_gaps map(varchar, varchar)");
        return types;
    }
}
