package phanluong.warehouse.build;

import static phanluong.warehouse.build.CatalogueTables.Columns.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import phanluong.warehouse.catalogue.Breakdown;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.words.Text;

/** Breakdowns as {@code cat_breakdown}, {@code cat_category} and {@code cat_category_value}. */
final class BreakdownTables {
    private static final Text ALL = new Text("Tổng số", "All");
    private static final Text UNKNOWN = new Text("Chưa rõ", "Unknown");

    private final Database database;

    BreakdownTables(Database database) {
        this.database = database;
    }

    void load(Catalogue catalogue) {
        List<List<?>> breakdowns = new ArrayList<>();
        List<List<?>> categories = new ArrayList<>();
        List<List<?>> values = new ArrayList<>();
        for (Breakdown breakdown : catalogue.breakdowns()) {
            String id = breakdown.id();
            breakdowns.add(row(
                    id,
                    breakdowns.size() + 1,
                    breakdown.name().vi(),
                    breakdown.name().en(),
                    breakdown.trait().name().toLowerCase(Locale.ROOT),
                    breakdown.trait().ofPupil(),
                    breakdown.partition(),
                    breakdown.published(),
                    breakdown.categories().isEmpty(),
                    find(breakdown, Breakdown.Category::otherwise),
                    find(breakdown, Breakdown.Category::empty)));
            categories.add(row(id, Breakdown.ALL, 0, ALL.vi(), ALL.en()));
            int position = 1;
            for (Breakdown.Category category : breakdown.categories()) {
                categories.add(row(
                        id,
                        category.id(),
                        position++,
                        category.name().vi(),
                        category.name().en()));
                values.add(row(id, category.id(), category.id()));
                category.values().stream()
                        .filter(value -> !value.equals(category.id()))
                        .forEach(value -> values.add(row(id, value, category.id())));
            }
            categories.add(row(id, Breakdown.UNKNOWN, position, UNKNOWN.vi(), UNKNOWN.en()));
        }
        CatalogueTables.table(
                database,
                "cat_breakdown",
                "breakdown varchar, position integer, name varchar, name_en varchar, trait varchar, of_pupil boolean, "
                        + "is_partition boolean, is_published boolean, is_open boolean, otherwise varchar, empty varchar",
                breakdowns);
        CatalogueTables.table(
                database,
                "cat_category",
                "breakdown varchar, category varchar, position integer, name varchar, name_en varchar",
                categories);
        CatalogueTables.table(
                database, "cat_category_value", "breakdown varchar, value varchar, category varchar", values);
    }

    private static String find(Breakdown breakdown, Predicate<Breakdown.Category> wanted) {
        return breakdown.categories().stream()
                .filter(wanted)
                .map(Breakdown.Category::id)
                .findFirst()
                .orElse(null);
    }
}
