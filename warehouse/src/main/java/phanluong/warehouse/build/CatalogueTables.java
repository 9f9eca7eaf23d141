package phanluong.warehouse.build;

import static phanluong.warehouse.build.CatalogueTables.Columns.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.DisclosureRules;
import phanluong.warehouse.catalogue.Region;
import phanluong.warehouse.db.Database;
import phanluong.warehouse.indicator.Definition;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.time.Validity;

/** The catalogue as {@code cat_…} tables, which the SQL models join. */
public final class CatalogueTables {
    private final Database database;

    public CatalogueTables(Database database) {
        this.database = database;
    }

    public void load(Catalogue catalogue) {
        Region region = catalogue.region();
        table(
                "cat_region",
                "total_frame varchar, detail_frame varchar, present_frame varchar, reform_on date, baseline_year integer",
                List.of(row(
                        region.totalFrame(),
                        region.detailFrame(),
                        region.presentFrame().orElse(null),
                        region.reformOn().orElse(null),
                        region.baselineYear().startYear())));
        DisclosureRules disclosure = catalogue.disclosure();
        table(
                "cat_disclosure",
                "threshold integer, uniform_group integer, width integer, result_schools integer, "
                        + "result_schools_of_group integer, result_graduates integer, result_largest_share integer",
                List.of(row(
                        disclosure.threshold(),
                        disclosure.uniformGroup(),
                        disclosure.width(),
                        disclosure.results().schools(),
                        disclosure.results().schoolsOfGroup(),
                        disclosure.results().graduates(),
                        disclosure.results().largestShare())));
        table(
                "cat_area",
                "area_code varchar, valid_from date, valid_to date, kind varchar, name varchar, name_en varchar, parent_code varchar",
                catalogue.areas().stream()
                        .map(area -> row(
                                area.code(),
                                area.validity().from(),
                                end(area.validity()),
                                area.kind(),
                                area.name().vi(),
                                area.name().en(),
                                area.parentCode().orElse(null)))
                        .toList());
        table(
                "cat_area_change",
                "changed_on date, instrument varchar, from_code varchar, to_code varchar, kind varchar, "
                        + "extent varchar, confirmed boolean",
                catalogue.areaChanges().stream()
                        .map(change -> row(
                                change.date(),
                                change.instrument(),
                                change.fromCode(),
                                change.toCode(),
                                word(change.kind()),
                                word(change.extent()),
                                change.confirmed()))
                        .toList());
        table(
                "cat_frame",
                "frame varchar, kind varchar, on_date date, has_breakdowns boolean, name varchar, name_en varchar",
                catalogue.frames().stream()
                        .map(frame -> row(
                                frame.id(),
                                frame.kind(),
                                frame.onDate(),
                                frame.hasBreakdowns(),
                                frame.name().vi(),
                                frame.name().en()))
                        .toList());
        table(
                "cat_frame_area",
                "frame varchar, area_code varchar, valid_from date",
                catalogue.frames().stream()
                        .flatMap(frame -> catalogue.areasOf(frame).stream()
                                .map(area -> row(
                                        frame.id(), area.code(), area.validity().from())))
                        .toList());
        table(
                "cat_unit",
                "unit varchar, name varchar, kind varchar, area_code varchar, valid_from date, valid_to date",
                catalogue.units().stream()
                        .map(unit -> row(
                                unit.code(),
                                unit.name(),
                                unit.kind(),
                                unit.areaCode(),
                                unit.validity().from(),
                                end(unit.validity())))
                        .toList());
        table(
                "cat_form_value",
                "form varchar, field varchar, value varchar, name varchar",
                catalogue.forms().list().stream()
                        .flatMap(form -> form.fields().stream()
                                .flatMap(field -> field.categories().stream()
                                        .map(category ->
                                                row(form.name(), field.name(), category.value(), category.label()))))
                        .toList());
        new MeasureTables(database).load(catalogue);
        new BreakdownTables(database).load(catalogue);
        table(
                "cat_destination",
                "destination varchar, name varchar, name_en varchar, vocational boolean, position integer",
                catalogue.destinations().stream()
                        .map(destination -> row(
                                destination.code(),
                                destination.name().vi(),
                                destination.name().en(),
                                destination.vocational(),
                                destination.position()))
                        .toList());
        indicators(catalogue.indicators());
        targets(catalogue);
        table(
                "cat_pilot",
                "kind varchar, code varchar, valid_from date, valid_to date, assumed boolean",
                catalogue.pilots().stream()
                        .map(pilot -> row(
                                pilot.kind(),
                                pilot.code(),
                                pilot.validity().from(),
                                end(pilot.validity()),
                                pilot.assumed()))
                        .toList());
        table(
                "cat_park",
                "name varchar, kind varchar, district_code varchar, valid_from date, valid_to date, confirmed boolean",
                catalogue.parks().stream()
                        .map(park -> row(
                                park.name(),
                                park.kind(),
                                park.districtCode(),
                                park.validity().from(),
                                end(park.validity()),
                                park.confirmed()))
                        .toList());
    }

    private void indicators(List<Indicator> indicators) {
        table(
                "cat_indicator",
                "indicator varchar, position integer, headline boolean, name varchar, name_en varchar, unit varchar, "
                        + "factor integer, better varchar, grain varchar, level varchar, counts varchar, "
                        + "source varchar",
                indicators.stream()
                        .map(indicator -> row(
                                indicator.id(),
                                indicator.position(),
                                indicator.headline(),
                                indicator.name().vi(),
                                indicator.name().en(),
                                word(indicator.unit()),
                                indicator.unit().factor(),
                                word(indicator.better()),
                                word(indicator.grain()),
                                indicator.level().orElse(null),
                                word(indicator.counts()),
                                indicator.source()))
                        .toList());
        definitions(indicators);
    }

    private void definitions(List<Indicator> indicators) {
        List<List<?>> definitions = new ArrayList<>();
        List<List<?>> parts = new ArrayList<>();
        for (Indicator used : indicators) {
            for (Indicator one : used.definitions()) {
                Definition definition = one.definition();
                definitions.add(row(
                        one.id(),
                        definition.version(),
                        one == used,
                        definition.name().vi(),
                        definition.name().en(),
                        definition.from().orElse(null),
                        definition.to().orElse(null),
                        definition.leavesOut().orElse(null),
                        one.numerator().size(),
                        one.denominator().size()));
                boolean isUsed = one == used;
                parts.addAll(parts(one, isUsed, "numerator", one.numerator(), 0));
                parts.addAll(parts(one, isUsed, "denominator", one.denominator(), one.yearsBefore()));
                parts.addAll(parts(one, isUsed, "unknown", one.unknown(), 0));
            }
        }
        table(
                "cat_definition",
                "indicator varchar, definition varchar, is_used boolean, name varchar, name_en varchar, valid_from date, "
                        + "valid_to date, leaves_out varchar, numerators integer, denominators integer",
                definitions);
        table(
                "cat_indicator_part",
                "indicator varchar, definition varchar, is_used boolean, part varchar, measure varchar, years_before integer",
                parts);
    }

    private static List<List<?>> parts(
            Indicator indicator, boolean isUsed, String part, List<String> measures, int yearsBefore) {
        List<List<?>> parts = new ArrayList<>();
        for (String measure : measures) {
            parts.add(row(indicator.id(), indicator.definition().version(), isUsed, part, measure, yearsBefore));
        }
        return parts;
    }

    private void targets(Catalogue catalogue) {
        table(
                "cat_target",
                "indicator varchar, target_set varchar, scope varchar, target_year integer, due_school_year integer, "
                        + "comparator varchar, thousandths bigint, document varchar, clause varchar, confirmed boolean, "
                        + "valid_from date, valid_to date",
                catalogue.targets().stream()
                        .map(target -> row(
                                target.indicator(),
                                target.set(),
                                word(target.scope()),
                                target.year(),
                                dueYear(catalogue.region(), target.year()).startYear(),
                                word(target.comparator()),
                                target.value()
                                        .multiply(BigDecimal.valueOf(1000))
                                        .longValueExact(),
                                target.document(),
                                target.clause(),
                                target.confirmed(),
                                target.validity().from(),
                                end(target.validity())))
                        .toList());
        table(
                "cat_disadvantaged_area",
                "area_code varchar, valid_from date, valid_to date, confirmed boolean, source varchar",
                catalogue.disadvantagedAreas().stream()
                        .map(area -> row(
                                area.code(),
                                area.validity().from(),
                                end(area.validity()),
                                area.confirmed(),
                                area.source()))
                        .toList());
    }

    /** The school year that serves a target's calendar year: as the region says, else the one that ends in it. */
    private static SchoolYear dueYear(Region region, int year) {
        return region.targetYears().getOrDefault(year, new SchoolYear(year - 1));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static LocalDate end(Validity validity) {
        return validity.to().orElse(null);
    }

    private void table(String name, String columns, List<? extends List<?>> rows) {
        table(database, name, columns, rows);
    }

    static void table(Database database, String name, String columns, List<? extends List<?>> rows) {
        database.execute("create table " + name + " (" + columns + ")");
        database.append(name, rows);
    }

    /** A row of values, nulls among them. */
    static final class Columns {
        private Columns() {}

        static List<?> row(Object... values) {
            return Arrays.asList(values);
        }
    }
}
