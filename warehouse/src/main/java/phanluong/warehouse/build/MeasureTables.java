package phanluong.warehouse.build;

import static phanluong.warehouse.build.CatalogueTables.Columns.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.Measure;
import phanluong.warehouse.db.Database;

/** What the plan asks to follow and what is counted for it, as {@code cat_plan_row}, {@code cat_measure}, {@code cat_measure_sender}. */
final class MeasureTables {
    private final Database database;

    MeasureTables(Database database) {
        this.database = database;
    }

    void load(Catalogue catalogue) {
        CatalogueTables.table(
                database,
                "cat_plan_row",
                "plan_row integer, section varchar, name varchar, name_en varchar, frequency varchar, supplier varchar, "
                        + "supplier_en varchar, supplier_after varchar, supplier_after_en varchar, after_confirmed boolean",
                catalogue.planRows().stream()
                        .map(plan -> row(
                                plan.number(),
                                plan.section(),
                                plan.name().vi(),
                                plan.name().en(),
                                String.join("|", plan.frequency()),
                                plan.supplier().vi(),
                                plan.supplier().en(),
                                plan.supplierAfter().vi(),
                                plan.supplierAfter().en(),
                                plan.afterConfirmed()))
                        .toList());
        CatalogueTables.table(
                database,
                "cat_measure",
                "measure varchar, plan_row integer, position integer, task_group varchar, name varchar, name_en varchar, "
                        + "form varchar, form_column varchar, unit varchar, grain varchar, level varchar, frequency varchar, "
                        + "over_areas varchar, over_periods varchar",
                measures(catalogue.measures()));
        List<List<?>> senders = new ArrayList<>();
        catalogue
                .measures()
                .forEach(measure -> measure.senders().forEach(sender -> senders.add(row(measure.id(), sender))));
        CatalogueTables.table(database, "cat_measure_sender", "measure varchar, sender varchar", senders);
    }

    private static List<List<?>> measures(List<Measure> measures) {
        List<List<?>> rows = new ArrayList<>();
        for (Measure measure : measures) {
            rows.add(row(
                    measure.id(),
                    measure.planRow().orElse(null),
                    rows.size() + 1,
                    measure.taskGroup(),
                    measure.name().vi(),
                    measure.name().en(),
                    measure.form(),
                    measure.column(),
                    measure.unit(),
                    measure.grain(),
                    measure.level().orElse(null),
                    String.join("|", measure.frequency()),
                    word(measure.overAreas()),
                    word(measure.overPeriods())));
        }
        return rows;
    }

    private static String word(Measure.Adding adding) {
        return adding.name().toLowerCase(Locale.ROOT);
    }
}
