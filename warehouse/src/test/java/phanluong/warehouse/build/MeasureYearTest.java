package phanluong.warehouse.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.files.Texts;

/** A year is put together from its periods by the rule of the measure, and only when they are all there. */
class MeasureYearTest {
    private static final String SQL = Texts.ofResources("/sql", ".sql").get("facts/fct_measure_year.sql");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "four quarters make the year        | training_graduated | Q1=1 Q2=2 Q3=3 Q4=4   | 10 from Q1 Q2 Q3 Q4",
                "three quarters do not              | training_graduated | Q1=1 Q2=2 Q3=3        | incomplete from Q1 Q2 Q3",
                "a half and two quarters do         | training_graduated | H1=5 Q3=3 Q4=4        | 12 from H1 Q3 Q4",
                "a half-year goes before quarters   | training_graduated | H1=5 Q1=1 Q2=1 H2=2   | 7 from H1 H2 Q1 Q2",
                "the year goes before all parts     | training_graduated | year=9 Q1=1 Q2=2      | 9 from Q1 Q2 year",
                "an empty quarter is not there      | training_graduated | Q1=1 Q2=2 Q3=3 Q4=?   | incomplete from Q1 Q2 Q3",
                "nothing at all is not collected    | training_graduated | year=?                | not_collected from nothing",
                "a zero is a number                 | training_graduated | H1=0 H2=0             | 0 from H1 H2",
                "a stock is that of the last period | thcs_grade_6_pupils | H1=5 H2=7            | 7 from H1 H2",
                "a stock without the last period    | thcs_grade_6_pupils | Q1=5 Q3=7            | incomplete from Q1 Q3",
                "people of two quarters may be the same | pupils_supported | H1=5 H2=7           | incomplete from H1 H2",
                "people of a year are counted once  | pupils_supported   | year=11 H1=5 H2=7     | 11 from H1 H2 year"
            })
    void yearFromPeriods(String name, String measure, String periods, String expected) {
        assertThat(year(measure, "all", periods)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "parts add up to the period       | a=x:2 a=y:3       | 5 from year",
                "the row for all goes before them | all:9 a=x:2 a=y:3 | 9 from year",
                "the sexes are no further parts   | all:9 sex=female:4 sex=male:5 | 9 from year"
            })
    void periodFromParts(String name, String parts, String expected) {
        try (Database database = database()) {
            for (String part : parts.split(" ")) {
                insert(database, "training_graduated", part.split(":")[0], "year", part.split(":")[1]);
            }
            assertThat(only(database)).isEqualTo(expected);
        }
    }

    private static String year(String measure, String breakdown, String periods) {
        try (Database database = database()) {
            for (String period : periods.split(" ")) {
                insert(database, measure, breakdown, period.split("=")[0], period.split("=")[1]);
            }
            return only(database);
        }
    }

    private static Database database() {
        Database database = Database.inMemory();
        new CatalogueTables(database).load(Catalogue.shipped().openly());
        database.execute(
                "create table fct_measure (school_code varchar, unit varchar, area_code varchar, "
                        + "school_year integer, period varchar, measure varchar, breakdown varchar, value bigint, gap varchar)");
        return database;
    }

    private static void insert(Database database, String measure, String breakdown, String period, String value) {
        boolean empty = value.equals("?");
        database.execute("insert into fct_measure values (null, 'U', null, 2019, '" + period + "', '" + measure + "', '"
                + breakdown + "', " + (empty ? "null, 'not_collected'" : value + ", null") + ")");
    }

    private static String only(Database database) {
        return database.query(
                        SQL,
                        row -> (row.findNumber("value").isPresent() ? "" + row.number("value") : row.text("gap"))
                                + " from " + row.findText("periods").orElse("nothing"))
                .get(0);
    }
}
