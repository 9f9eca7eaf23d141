package phanluong.warehouse.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import phanluong.warehouse.Warehouse;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.IndicatorValue;
import phanluong.warehouse.indicator.IndicatorValues;
import phanluong.warehouse.target.Standing;
import phanluong.warehouse.target.Target;
import phanluong.warehouse.target.TargetStatus;
import phanluong.warehouse.target.TargetStatuses;
import phanluong.warehouse.time.SchoolYear;

/** Compares what two releases publish, figure by figure, and looks for the deliveries that explain the difference. */
final class FigureMoves {
    /** Say which schools there are and where: they touch every figure of their areas, in any school year. */
    private static final String SCHOOLS = "schools";

    /** Say how many pupils a school without a delivery may have, and so what can be said of targets. */
    private static final String SCHOOL_YEARS = "school_years";

    private final Catalogue catalogue;
    private final List<ChangedDelivery> deliveries;
    private final Map<String, Set<String>> feeding = new HashMap<>();

    FigureMoves(Catalogue catalogue, List<ChangedDelivery> deliveries) {
        this.catalogue = catalogue;
        this.deliveries = List.copyOf(deliveries);
        catalogue.indicators().forEach(indicator -> feeding.put(indicator.id(), forms(indicator)));
    }

    private record Key(String indicator, String frame, String area, SchoolYear year) {
        static Key of(IndicatorValue value) {
            return new Key(value.indicator(), value.frame(), value.areaCode(), value.schoolYear());
        }

        static Key of(TargetStatus status) {
            return new Key(status.indicator(), status.frame(), status.areaCode(), status.schoolYear());
        }
    }

    private record TargetKey(String set, Target.Scope scope, int year) {}

    private Set<String> forms(Indicator indicator) {
        Set<String> forms = new TreeSet<>(catalogue.formsOf(indicator));
        forms.add(SCHOOL_YEARS);
        return forms;
    }

    List<MovedFigure> between(Warehouse before, Warehouse after) {
        Map<Key, IndicatorValue> old = values(before);
        Map<Key, IndicatorValue> now = values(after);
        Map<Key, Map<TargetKey, Standing>> stood = standings(before);
        Map<Key, Map<TargetKey, Standing>> stands = standings(after);
        SchoolAreas areas = new SchoolAreas(before.database(), after.database());
        Set<Key> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        List<MovedFigure> moved = new ArrayList<>();
        for (Key key : keys) {
            IndicatorValue was = old.get(key);
            IndicatorValue is = now.get(key);
            List<MovedFigure.MovedStanding> standings =
                    moved(stood.getOrDefault(key, Map.of()), stands.getOrDefault(key, Map.of()));
            if (!Objects.equals(was, is) || !standings.isEmpty()) {
                moved.add(new MovedFigure(
                        key.indicator(),
                        key.frame(),
                        key.area(),
                        (is == null ? was : is).areaName(),
                        key.year(),
                        Optional.ofNullable(was),
                        Optional.ofNullable(is),
                        standings,
                        causes(key, areas)));
            }
        }
        return moved;
    }

    private List<ChangedDelivery> causes(Key key, SchoolAreas areas) {
        List<ChangedDelivery> causes = new ArrayList<>();
        for (ChangedDelivery delivery : deliveries) {
            boolean lists = delivery.change().form().equals(SCHOOLS);
            boolean feeds = lists
                    || feeding.getOrDefault(key.indicator(), Set.of())
                                    .contains(delivery.change().form())
                            && delivery.change().schoolYear().equals(key.year());
            if (feeds
                    && delivery.moves()
                            .map(RowMoves::schools)
                            .map(schools -> lists ? areas.relisted(schools) : schools)
                            .map(schools -> !namesSchools(delivery) || areas.touch(schools, key.frame(), key.area()))
                            .orElse(true)) {
                causes.add(delivery);
            }
        }
        return causes;
    }

    /** What names no school is not told apart by areas. */
    private boolean namesSchools(ChangedDelivery delivery) {
        return catalogue.forms().of(delivery.change().form()).fields().stream()
                .anyMatch(field -> field.name().equals("school_code"));
    }

    private static Map<Key, IndicatorValue> values(Warehouse warehouse) {
        Map<Key, IndicatorValue> values = new LinkedHashMap<>();
        IndicatorValues.list(warehouse.database()).forEach(value -> values.put(Key.of(value), value));
        return values;
    }

    private static Map<Key, Map<TargetKey, Standing>> standings(Warehouse warehouse) {
        Map<Key, Map<TargetKey, Standing>> standings = new HashMap<>();
        TargetStatuses.list(warehouse.database())
                .forEach(status -> standings
                        .computeIfAbsent(Key.of(status), key -> new LinkedHashMap<>())
                        .put(new TargetKey(status.set(), status.scope(), status.targetYear()), status.standing()));
        return standings;
    }

    private static List<MovedFigure.MovedStanding> moved(
            Map<TargetKey, Standing> before, Map<TargetKey, Standing> after) {
        Set<TargetKey> targets = new LinkedHashSet<>(after.keySet());
        targets.addAll(before.keySet());
        return targets.stream()
                .filter(target -> before.get(target) != after.get(target))
                .map(target -> new MovedFigure.MovedStanding(
                        target.set(),
                        target.scope(),
                        target.year(),
                        Optional.ofNullable(before.get(target)),
                        Optional.ofNullable(after.get(target))))
                .toList();
    }
}
