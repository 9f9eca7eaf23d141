package phanluong.reports.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import phanluong.warehouse.finding.Caveat;
import phanluong.warehouse.finding.Evidence;
import phanluong.warehouse.finding.Statement;
import phanluong.warehouse.finding.Strength;
import phanluong.warehouse.finding.Topic;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.words.Text.Language;

/** Says a finding: its strength chooses the sentence, so that no sentence says more than its finding. */
public final class FindingSentences {
    private final Wording wording;

    public FindingSentences(Wording wording) {
        this.wording = wording;
    }

    /** The key of the one sentence that may be said; for example {@code finding.trend.established.up}. */
    static String key(Statement statement) {
        Topic topic = statement.topic();
        return "finding." + subject(statement) + (topic.isContradiction() ? "" : "." + judged(statement));
    }

    /** Of schools under the pilot the detail says with which others they are compared. */
    private static String subject(Statement statement) {
        String topic = word(statement.topic());
        return statement.topic() == Topic.PILOT_SCHOOLS
                ? topic + "." + statement.detail().orElseThrow()
                : topic;
    }

    /** Strength, and direction where one is claimed. */
    private static String judged(Statement statement) {
        boolean claims = statement.strength().carries(Strength.INDICATED);
        String direction = statement.evidence().direction() < 0 ? ".down" : ".up";
        return word(statement.strength()) + (claims ? direction : "");
    }

    /** The key of the sentence that lists districts which stand out in the same direction and as firmly. */
    public static String list(Statement outlier) {
        return "districts.outlier." + judged(outlier);
    }

    /** In a few words, for a cell; of outlooks, pilots, trends and outliers. */
    public String cell(Statement statement) {
        return wording.of("finding.cell." + word(statement.topic()) + "." + judged(statement));
    }

    /** @param indicator its name in the language */
    public String sentence(Statement statement, String indicator) {
        List<Object> blanks = new ArrayList<>(List.of("indicator", Wording.inSentence(indicator)));
        if (statement.topic() == Topic.PILOT || statement.topic() == Topic.PILOT_AGAINST_PILOT) {
            blanks.addAll(List.of("others", others(statement)));
            if (statement.topic() == Topic.PILOT) {
                blanks.addAll(List.of("pilots", compared("pilots", statement)));
            }
        } else if (statement.topic() != Topic.PILOT_SCHOOLS) {
            blanks.addAll(List.of("area", area(statement)));
        }
        if (statement.topic() == Topic.TARGET || statement.topic() == Topic.OUTLOOK) {
            blanks.addAll(List.of(
                    "level",
                    wording.level(BigDecimal.valueOf(level(statement.evidence()))),
                    "set",
                    wording.set(set(statement))));
        }
        if (statement.topic() == Topic.TARGET) {
            blanks.addAll(List.of("year", statement.schoolYear()));
        }
        if (statement.evidence() instanceof Evidence.Opposed opposed) {
            blanks.addAll(List.of("first", oneDecimal(opposed.first()), "second", oneDecimal(opposed.second())));
        } else if (statement.evidence() instanceof Evidence.Tested tested
                && statement.strength().carries(Strength.INDICATED)) {
            blanks.addAll(List.of("points", number(Math.abs(tested.estimate().orElseThrow()))));
        }
        if (statement.topic() == Topic.RAW_AGAINST_SHRUNK) {
            blanks.addAll(List.of(
                    "end", wording.of("finding.end." + statement.detail().orElseThrow())));
        }
        return Wording.atStart(wording.of(key(statement), blanks.toArray()));
    }

    /** Whom a comparison of pilot districts compares them with. */
    public String others(Statement pilot) {
        return compared("others", pilot);
    }

    /** One side of the comparison; beside districts with a park stand the pilots that have one. */
    private String compared(String side, Statement pilot) {
        return wording.of("finding." + side + "." + pilot.detail().orElse("all_others"));
    }

    public String strength(Strength strength) {
        return wording.of("finding.strength." + word(strength));
    }

    public String caveat(Caveat caveat) {
        return wording.of("finding.caveat." + word(caveat));
    }

    /** The figures beneath, in one line. */
    public String evidence(Evidence evidence) {
        List<String> parts = new ArrayList<>();
        if (evidence instanceof Evidence.Tested tested) {
            add(parts, "estimate", tested.estimate());
            add(parts, tested.interval());
            parts.add(wording.of("finding.evidence.n", "n", tested.n(), "method", tested.method()));
            tested.pValue()
                    .ifPresent(p -> parts.add(
                            wording.of("finding.evidence.p", "p", wording.probability(p), "method", tested.pMethod())));
            probability(parts, "adjusted", tested.adjustedP());
            probability(parts, "smallest", tested.smallestP());
        } else if (evidence instanceof Evidence.Forecast forecast) {
            add(parts, "estimate", forecast.estimate());
            add(parts, forecast.interval());
            parts.add(wording.of("finding.evidence.n", "n", forecast.n(), "method", forecast.method()));
            forecast.chance()
                    .ifPresent(chance -> parts.add(wording.of(
                            "finding.evidence.chance", "chance", wording.percent(BigDecimal.valueOf(100 * chance)))));
        } else if (evidence instanceof Evidence.Counted counted) {
            add(parts, "estimate", counted.estimate());
            add(parts, "worst", counted.worst());
            add(parts, "best", counted.best());
        }
        return String.join("; ", parts);
    }

    private void add(List<String> parts, String name, OptionalDouble value) {
        value.ifPresent(number -> parts.add(wording.of("finding.evidence." + name, "value", number(number))));
    }

    private void add(List<String> parts, Optional<Interval> interval) {
        interval.ifPresent(one -> parts.add(
                wording.of("finding.evidence.interval", "low", number(one.low()), "high", number(one.high()))));
    }

    private void probability(List<String> parts, String name, OptionalDouble value) {
        value.ifPresent(p -> parts.add(wording.of("finding.evidence." + name, "p", wording.probability(p))));
    }

    /** Of a detail such as {@code decision_522-2025}. */
    private static String set(Statement statement) {
        return statement.detail().orElseThrow().replaceFirst("-\\d+$", "");
    }

    private static double level(Evidence evidence) {
        return evidence instanceof Evidence.Counted counted ? counted.level() : ((Evidence.Forecast) evidence).level();
    }

    /** Kinds of areas ("Huyện …") are written small inside a Vietnamese sentence. */
    private String area(Statement statement) {
        return wording.language() == Language.VI
                ? Wording.inSentence(statement.area().name())
                : statement.area().name();
    }

    private String oneDecimal(double value) {
        return wording.number(BigDecimal.valueOf(value), 1);
    }

    private String number(double value) {
        return wording.number(BigDecimal.valueOf(value), 2);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
