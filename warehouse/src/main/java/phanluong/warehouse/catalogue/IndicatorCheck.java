package phanluong.warehouse.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import phanluong.warehouse.indicator.Gap;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.indicator.Reading;
import phanluong.warehouse.target.Target;

/** Whether the formulas of indicators can be computed, their worked examples hold, and targets can be judged. */
final class IndicatorCheck {
    private static final int FEWEST_EXAMPLES = 2;

    private final Catalogue catalogue;
    private final Map<String, Measure> measures = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    IndicatorCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.measures().forEach(measure -> measures.put(measure.id(), measure));
    }

    List<String> problems() {
        Set<String> ids = new HashSet<>();
        for (Indicator indicator : catalogue.indicators()) {
            if (!ids.add(indicator.id())) {
                problem(indicator, "is there twice");
            }
            for (Indicator one : indicator.definitions()) {
                formula(one);
                examples(one);
            }
        }
        if (catalogue.headlines().isEmpty()) {
            problems.add("indicators: none is marked headline: true, so the reviews would speak of nothing");
        }
        targets();
        return problems;
    }

    private void formula(Indicator indicator) {
        if (indicator.numerator().isEmpty() || indicator.denominator().isEmpty()) {
            problem(indicator, "numerator and denominator need at least one measure each");
        }
        if (indicator.headline() && indicator.unit() != Indicator.Unit.PERCENT) {
            problem(indicator, "the reviews speak of percents only: an indicator in another unit is no headline");
        }
        if (indicator.grain() == Indicator.Grain.SCHOOL) {
            for (String id : indicator.measures()) {
                Measure measure = measures.get(id);
                if (measure != null && !measure.level().equals(indicator.level())) {
                    problem(
                            indicator,
                            "measure \"" + id + "\" is not reported by schools of level "
                                    + indicator.level().orElse("") + "; an indicator over it needs grain: area");
                }
            }
        }
    }

    private void examples(Indicator indicator) {
        if (indicator.examples().size() < FEWEST_EXAMPLES) {
            problem(indicator, "has " + indicator.examples().size() + " worked examples, expected at least 2");
        }
        for (Indicator.Example example : indicator.examples()) {
            example.given().keySet().stream()
                    .filter(id -> !indicator.measures().contains(id))
                    .forEach(id -> problem(indicator, "example gives \"" + id + "\", which is not in the formula"));
            Optional<BigDecimal> computed = indicator.value(reading(indicator, example));
            if (!isSame(computed, example.expected())) {
                problem(
                        indicator,
                        "example " + example.given() + " gives " + told(computed) + ", expected "
                                + told(example.expected()));
            }
        }
    }

    private static Reading reading(Indicator indicator, Indicator.Example example) {
        long denominator = sum(indicator.denominator(), example);
        return denominator > 0
                ? new Reading.Measured(sum(indicator.numerator(), example), denominator)
                : new Reading.Missing(Gap.NOT_APPLICABLE);
    }

    private static long sum(List<String> measures, Indicator.Example example) {
        return measures.stream()
                .mapToLong(measure -> example.given().getOrDefault(measure, 0L))
                .sum();
    }

    /** Written examples are rounded as their writer liked; a computed one must agree in all digits that are written. */
    private static boolean isSame(Optional<BigDecimal> computed, Optional<BigDecimal> written) {
        return computed.isPresent() == written.isPresent()
                && computed.map(value -> value.setScale(written.get().scale(), RoundingMode.HALF_UP)
                                        .compareTo(written.get())
                                == 0)
                        .orElse(true);
    }

    private static String told(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("not_applicable");
    }

    private void targets() {
        Set<String> keys = new HashSet<>();
        for (Target target : catalogue.targets()) {
            String where = "targets.csv " + target.indicator() + " " + target.set() + " " + target.year();
            if (!keys.add(where + target.scope())) {
                problems.add(where + ": is there twice for scope " + target.scope());
            }
            if (target.value().signum() < 0 || target.value().compareTo(BigDecimal.valueOf(100)) > 0) {
                problems.add(where + ": value is " + target.value() + ", expected a percent from 0 to 100");
            }
            catalogue
                    .findIndicator(target.indicator())
                    .filter(indicator -> indicator.unit() != Indicator.Unit.PERCENT)
                    .ifPresent(indicator -> problems.add(where + ": targets are judged of percents only"));
        }
    }

    private void problem(Indicator indicator, String words) {
        String definition = indicator.definition().isPlain()
                ? ""
                : ", definition " + indicator.definition().version();
        problems.add("indicators " + indicator.id() + definition + ": " + words);
    }
}
