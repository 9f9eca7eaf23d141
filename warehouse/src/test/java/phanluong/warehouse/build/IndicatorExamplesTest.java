package phanluong.warehouse.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.files.Texts;
import phanluong.warehouse.indicator.Indicator;

/** Every indicator proves itself: its worked examples run through the SQL that computes it. */
class IndicatorExamplesTest {
    private static final Map<String, String> SQL = Texts.ofResources("/sql", ".sql");

    private final Catalogue catalogue = Catalogue.shipped().openly();

    @TestFactory
    Stream<DynamicTest> workedExamples() {
        return catalogue.indicators().stream()
                .flatMap(used -> used.definitions().stream())
                .flatMap(indicator -> {
                    assertThat(indicator.examples())
                            .as("examples of " + indicator.id())
                            .hasSizeGreaterThanOrEqualTo(2);
                    return indicator.examples().stream()
                            .map(example -> DynamicTest.dynamicTest(
                                    indicator.id() + " "
                                            + indicator.definition().version() + " " + example.given(),
                                    () -> check(indicator, example)));
                });
    }

    private void check(Indicator indicator, Indicator.Example example) {
        try (Database database = Database.inMemory()) {
            new CatalogueTables(database).load(catalogue);
            String sql = switch (indicator.grain()) {
                case SCHOOL -> ofSchools(database, example);
                case AREA -> ofAreas(database, indicator, example);
            };
            Optional<BigDecimal> value = database.query(
                            "select case when denominator > 0 then (factor * numerator / denominator)"
                                    + "::decimal(18, 9) end as value from (" + sql
                                    + ") as parts join cat_indicator using (indicator) where indicator = ? and definition = ?"
                                    + " and school_year = 2022",
                            row -> row.findDecimal("value"),
                            indicator.id(),
                            indicator.definition().version())
                    .get(0);
            assertThat(value.map(BigDecimal::stripTrailingZeros))
                    .isEqualTo(example.expected().map(BigDecimal::stripTrailingZeros));
        }
    }

    private static String ofSchools(Database database, Indicator.Example example) {
        database.execute("create table fct_measure (school_code varchar, school_year integer, period varchar, "
                + "breakdown varchar, measure varchar, value bigint, gap varchar)");
        example.given()
                .forEach((measure, value) ->
                        database.execute("insert into fct_measure values ('A', 2022, 'year', 'all', '" + measure + "', "
                                + value + ", null)"));
        return SQL.get("facts/fct_indicator.sql");
    }

    /** What the denominator counts lies so many years before. */
    private static String ofAreas(Database database, Indicator indicator, Indicator.Example example) {
        database.execute("create table fct_measure_area_year (measure varchar, frame varchar, area_code varchar, "
                + "school_year integer, value bigint, gap varchar, reporters_expected bigint, reporters_complete bigint, "
                + "reporters_shared bigint)");
        example.given().forEach((measure, value) -> {
            int year = indicator.denominator().contains(measure) ? 2022 - indicator.yearsBefore() : 2022;
            database.execute("insert into fct_measure_area_year values ('" + measure + "', 'province', '70', " + year
                    + ", " + value + ", null, 1, 1, 0)");
        });
        return "select * exclude (factor), '" + indicator.definition().version() + "' as definition from ("
                + SQL.get("facts/fct_area_indicator.sql") + ") as areas";
    }
}
