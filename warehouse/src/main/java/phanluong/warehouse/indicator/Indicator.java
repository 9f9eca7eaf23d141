package phanluong.warehouse.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import phanluong.warehouse.words.Text;

/**
 * A ratio of measures: the sum of the numerator's measures over the sum of the denominator's, times the factor of its unit.
 *
 * @param position order in documents, from 1
 * @param headline whether the reviews speak of it; the others are published beside
 * @param shortName for narrow columns and chart titles
 * @param decimals how many are printed; nothing is rounded before
 * @param grain whose measures are divided first
 * @param level the education level whose schools are expected to report; empty for indicators of areas
 * @param counts what one unit of the numerator is
 * @param yearsBefore so many school years earlier the denominator is counted; 0 in most
 * @param unknown measures in the denominator whose pupils might belong to the numerator; they bound the best case
 * @param examples worked examples that run as tests
 * @param definition by which rule this formula counts
 * @param others the same indicator by other definitions; only the reviews' one is judged against targets
 */
public record Indicator(
        String id,
        int position,
        boolean headline,
        Text name,
        Text shortName,
        Unit unit,
        int decimals,
        Better better,
        Grain grain,
        Optional<String> level,
        Counted counts,
        List<String> numerator,
        List<String> denominator,
        int yearsBefore,
        List<String> unknown,
        String source,
        Optional<String> note,
        List<Example> examples,
        Definition definition,
        List<Indicator> others) {
    public Indicator {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
        unknown = List.copyOf(unknown);
        examples = List.copyOf(examples);
        others = List.copyOf(others);
        if (grain == Grain.SCHOOL && (level.isEmpty() || yearsBefore > 0)) {
            throw new IllegalArgumentException(
                    "an indicator of schools needs a level, and both parts in the same year");
        }
        if (grain == Grain.AREA && !others.isEmpty()) {
            throw new IllegalArgumentException("only an indicator of schools can have other definitions");
        }
        List<String> versions = Stream.concat(
                        Stream.of(definition), others.stream().map(Indicator::definition))
                .map(Definition::version)
                .toList();
        if (versions.size() > versions.stream().distinct().count()) {
            throw new IllegalArgumentException("definitions need versions that differ, found " + versions);
        }
    }

    /** This one, which is used, and the others. */
    public List<Indicator> definitions() {
        List<Indicator> all = new ArrayList<>(List.of(this));
        all.addAll(others);
        return List.copyOf(all);
    }

    /** The indicator by another of its definitions. */
    public Optional<Indicator> findDefinition(String version) {
        return definitions().stream()
                .filter(one -> one.definition().version().equals(version))
                .findFirst();
    }

    /** All measures of the formula. */
    public List<String> measures() {
        List<String> all = new ArrayList<>(numerator);
        all.addAll(denominator);
        all.addAll(unknown);
        return List.copyOf(all);
    }

    /** The reading in this indicator's unit, to 34 digits; empty when it is missing. */
    public Optional<BigDecimal> value(Reading reading) {
        return reading instanceof Reading.Measured measured
                ? Optional.of(BigDecimal.valueOf(measured.numerator())
                        .multiply(BigDecimal.valueOf(unit.factor()))
                        .divide(BigDecimal.valueOf(measured.denominator()), MathContext.DECIMAL128))
                : Optional.empty();
    }

    /** What the ratio is multiplied by, and what is said after the number. */
    public enum Unit {
        PERCENT(100, new Text("%", "%")),
        PER_1000(1000, new Text("trên 1.000", "per 1,000")),
        PER_SCHOOL(1, new Text("mỗi trường", "per school")),
        DONG_PER_PUPIL(1, new Text("đồng/học sinh", "đồng per pupil"));

        private final int factor;
        private final Text words;

        Unit(int factor, Text words) {
            this.factor = factor;
            this.words = words;
        }

        public int factor() {
            return factor;
        }

        public Text words() {
            return words;
        }
    }

    /** Which way is good. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    /** Of which sums the ratio is made. */
    public enum Grain {
        /** Of the schools that know both parts. */
        SCHOOL,
        /** Of what an area's reporters, of whatever kind, sent for the year. */
        AREA
    }

    /** What the numerator counts. */
    public enum Counted {
        PUPILS(new Text("học sinh", "pupils")),
        SCHOOLS(new Text("trường", "schools")),
        PEOPLE(new Text("người", "people")),
        LEARNERS(new Text("học viên", "learners")),
        ROOMS(new Text("phòng", "rooms")),
        SETS(new Text("bộ", "sets")),
        DONG(new Text("đồng", "đồng")),
        REPORTS(new Text("báo cáo", "reports")),
        UNITS(new Text("đơn vị", "units"));

        private final Text word;

        Counted(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }

    /** Given these measures the indicator is {@code expected} in its unit, or does not exist when empty. */
    public record Example(Map<String, Long> given, Optional<BigDecimal> expected) {}
}
