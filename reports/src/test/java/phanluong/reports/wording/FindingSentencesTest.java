package phanluong.reports.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import phanluong.warehouse.finding.Caveat;
import phanluong.warehouse.finding.Evidence;
import phanluong.warehouse.finding.Statement;
import phanluong.warehouse.finding.Strength;
import phanluong.warehouse.finding.Topic;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.words.Text.Language;

/** Every sentence with the weakest finding that may use it: none can outrun its finding. */
class FindingSentencesTest {
    /** Words that claim: the weakest strength whose sentences may contain them without a hedge. */
    private static final Pattern CLAIM = Pattern.compile(
            "\\b(tăng|giảm|cao hơn|thấp hơn|đạt mức|gần như chắc chắn|rises|falls|higher|lower|reach(?:es)?|as good as certain)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<Strength, Pattern> HEDGES = Map.of(
            Strength.INDICATED, Pattern.compile("^(Có dấu hiệu|There are signs that) "),
            Strength.NOT_SHOWN,
                    Pattern.compile("^(Chưa thấy .*điều đó không có nghĩa|It was not seen .*that does not mean) ?.*"),
            Strength.CANNOT_BE_SAID, Pattern.compile("^(Chưa đủ|Có quá ít).*|.*(cannot be said).*"));

    /**
     * No comparison of districts that were not drawn by lot shows what the pilot caused; nor does any other figure here show a cause.
     * Two sentences that say just that name it.
     */
    private static final Pattern CAUSE = Pattern.compile(
            "nhờ |làm tăng|làm giảm|tác động|hiệu quả của|do thí điểm|because|caus|thanks to|impact|effect of|due to|led to|lead to");

    /**
     * Sentences of the reviews outside {@code finding.} that say a direction, each with the weakest finding that may use it. A new one
     * has to be entered here.
     */
    private static final Map<String, Strength> IN_REVIEWS = new TreeMap<>(Map.of(
            "direction.rising", Strength.ESTABLISHED,
            "direction.falling", Strength.ESTABLISHED,
            "direction.indicated_rising", Strength.INDICATED,
            "direction.indicated_falling", Strength.INDICATED,
            "districts.directions", Strength.INDICATED,
            "pilots.more", Strength.INDICATED,
            "pilots.less", Strength.INDICATED));

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFinding_hasASentenceOfItsOwnStrength(Language language) {
        FindingSentences sentences = new FindingSentences(new Wording(language));
        Set<String> used = new TreeSet<>();
        for (Statement statement : all()) {
            String key = FindingSentences.key(statement);
            used.add(key);
            String sentence = sentences.sentence(statement, "X");
            assertThat(sentence).as(key).doesNotContain("{").contains("X");
            if (!statement.topic().isContradiction()) {
                assertThat(weakest(key)).as(key).isEqualTo(statement.strength());
            }
        }
        assertThat(keys(language).stream()
                        .filter(key -> Stream.of(Topic.values())
                                .anyMatch(topic ->
                                        key.startsWith("finding." + topic.name().toLowerCase(java.util.Locale.ROOT)))))
                .as("sentences that no finding says")
                .isSubsetOf(used);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSentence_isHedgedAsItsWeakestFindingDemands(Language language) {
        ResourceBundle words = bundle(language);
        int hedged = 0;
        for (String key : keys(language)) {
            Strength weakest = key.startsWith("finding.") ? weakest(key) : null;
            if (weakest == null) {
                continue;
            }
            if (weakest == Strength.ESTABLISHED) {
                assertThat(words.getString(key)).as(key).containsPattern(CLAIM);
            } else {
                hedged++;
                assertThat(words.getString(key)).as(key).containsPattern(HEDGES.get(weakest));
            }
        }
        assertThat(hedged).isEqualTo(19);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSentenceOfAFinding_namesACause(Language language) {
        ResourceBundle words = bundle(language);
        assertThat(keys(language).stream()
                        .filter(key -> key.startsWith("finding.") || key.startsWith("pilots."))
                        .filter(key -> !key.equals("pilots.caution") && !key.equals("pilots.reversed"))
                        .filter(key -> CAUSE.matcher(words.getString(key)).find()))
                .isEmpty();
    }

    /** The table above is kept whole: whatever says a direction of a trend or a pilot is in it. */
    @Test
    void everyDirectionThatAReviewSays_isPairedWithItsWeakestFinding() {
        ResourceBundle words = bundle(Language.VI);
        List<String> saying = keys(Language.VI).stream()
                .filter(key -> key.matches("(direction|trend|districts|pilots)\\..*"))
                .filter(key -> !key.matches(
                        ".*(not_shown|too_few|outside|design|before|heading|column|chart|intro|caution).*"))
                .filter(key -> Pattern.compile("\\b(tăng|giảm|cao hơn|thấp hơn)\\b", Pattern.UNICODE_CHARACTER_CLASS)
                        .matcher(words.getString(key))
                        .find())
                .toList();
        assertThat(IN_REVIEWS.keySet()).containsAll(saying);
        assertThat(keys(Language.VI)).containsAll(IN_REVIEWS.keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStrengthAndCaveat_hasWords(Language language) {
        FindingSentences sentences = new FindingSentences(new Wording(language));
        assertThat(Stream.of(Strength.values()).map(sentences::strength)).doesNotHaveDuplicates();
        assertThat(Stream.of(Caveat.values()).map(sentences::caveat)).doesNotHaveDuplicates();
    }

    /** The strength that a key names; null for words that say no finding. */
    private static Strength weakest(String key) {
        if (key.startsWith("finding.strength.")) {
            return null;
        }
        return Stream.of(Strength.values())
                .filter(strength -> key.contains("." + strength.name().toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static List<Statement> all() {
        List<Statement> all = new ArrayList<>();
        for (double direction : new double[] {1, -1}) {
            for (Topic topic : List.of(Topic.TREND, Topic.OUTLIER, Topic.PILOT)) {
                all.add(statement(topic, tested(direction, 0.01, 0.01, 0.001)));
                all.add(statement(topic, tested(direction, 0.01, 0.2, 0.001)));
                all.add(statement(topic, tested(direction, 0.2, 0.4, 0.001)));
                all.add(statement(topic, tested(direction, 0.2, 0.4, 0.2)));
            }
            for (double distance : new double[] {0.49, 0.4, 0.1}) {
                all.add(statement(Topic.OUTLOOK, forecast(OptionalDouble.of(0.5 + direction * distance))));
            }
            for (Caveat caveat : List.of(Caveat.SCHOOLS_MISSING, Caveat.YEARS_MISSING)) {
                all.add(statement(
                        Topic.TARGET,
                        new Evidence.Counted(
                                OptionalDouble.of(20),
                                OptionalDouble.of(20),
                                OptionalDouble.of(22),
                                25,
                                Optional.of(direction > 0),
                                Set.of(caveat))));
            }
        }
        all.add(statement(Topic.OUTLOOK, forecast(OptionalDouble.empty())));
        all.add(statement(
                Topic.TARGET,
                new Evidence.Counted(
                        OptionalDouble.of(20),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        25,
                        Optional.empty(),
                        Set.of())));
        Stream.of(Topic.values())
                .filter(Topic::isContradiction)
                .forEach(topic -> all.add(
                        statement(topic, new Evidence.Opposed(1, Optional.empty(), -1, Optional.empty(), Set.of()))));
        return all;
    }

    private static Evidence tested(double estimate, double pValue, double adjusted, double smallest) {
        return new Evidence.Tested(
                OptionalDouble.of(estimate),
                Optional.empty(),
                7,
                "theil-sen",
                OptionalDouble.of(pValue),
                "kendall-exact",
                OptionalDouble.of(adjusted),
                OptionalDouble.of(smallest),
                Set.of());
    }

    private static Evidence forecast(OptionalDouble chance) {
        return new Evidence.Forecast(OptionalDouble.of(24), Optional.empty(), 7, "count", 25, chance, Set.of());
    }

    private static Statement statement(Topic topic, Evidence evidence) {
        return new Statement(
                topic,
                "rate",
                new Statement.Area("province", "70", "Bình Phước", true),
                new SchoolYear(2024),
                Optional.of("decision_522-2025"),
                evidence);
    }

    private static List<String> keys(Language language) {
        return bundle(language).keySet().stream().sorted().toList();
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "phanluong.reports.wording.wording",
                java.util.Locale.forLanguageTag(language.name().toLowerCase(java.util.Locale.ROOT)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
