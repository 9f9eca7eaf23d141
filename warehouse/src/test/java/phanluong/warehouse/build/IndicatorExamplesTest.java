package phanluong.warehouse.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
    private final Catalogue catalogue = Catalogue.shipped();

    @TestFactory
    Stream<DynamicTest> workedExamples() {
        return catalogue.indicators().stream().flatMap(indicator -> {
            assertThat(indicator.examples()).as("examples of " + indicator.id()).hasSizeGreaterThanOrEqualTo(2);
            return indicator.examples().stream()
                    .map(example -> DynamicTest.dynamicTest(
                            indicator.id() + " " + example.given(), () -> check(indicator, example)));
        });
    }

    private void check(Indicator indicator, Indicator.Example example) {
        try (Database database = Database.inMemory()) {
            new CatalogueTables(database).load(catalogue);
            database.execute("create table fct_measure (school_code varchar, school_year integer, period varchar, "
                    + "breakdown varchar, measure varchar, value bigint, gap varchar)");
            example.given()
                    .forEach((measure, value) ->
                            database.execute("insert into fct_measure values ('A', 2019, 'year', 'all', '" + measure
                                    + "', " + value + ", null)"));
            String sql = Texts.ofResources("/sql", ".sql").get("facts/fct_indicator.sql");
            Optional<BigDecimal> percent = database.query(
                            "select case when denominator > 0 then (100 * numerator / denominator)"
                                    + "::decimal(18, 9) end as percent from (" + sql + ") where indicator = ?",
                            row -> row.findDecimal("percent"),
                            indicator.id())
                    .get(0);
            assertThat(percent.map(BigDecimal::stripTrailingZeros))
                    .isEqualTo(example.expected().map(BigDecimal::stripTrailingZeros));
        }
    }
}
