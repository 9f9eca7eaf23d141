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
            "\\b(tăng|giảm|cao hơn|thấp hơn|đạt mức|gần như chắc chắn|rises|rising|falls|falling|higher|lower|reach(?:es)?|as good as certain)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<Strength, Pattern> HEDGES = Map.of(
            Strength.INDICATED,
                    Pattern.compile(
                            "(?i)^(Năm học \\{year}, |In \\{year}, )?(có dấu hiệu|there are signs (that|of)|signs (that|of)) "),
            Strength.NOT_SHOWN,
                    Pattern.compile(
                            "(?i)chưa (thấy|đủ chắc) .*điều đó không có nghĩa|it was not seen .*that does not mean"),
            Strength.CANNOT_BE_SAID, Pattern.compile("(?i)chưa đủ|có quá ít|cannot be said"));

    /** A cell has no room for what a finding does not mean; its table is read beside the sentence that says it. */
    private static final Map<Strength, Pattern> HEDGES_OF_CELLS = Map.of(
            Strength.INDICATED, Pattern.compile("^(có dấu hiệu|signs (that|of)) "),
            Strength.NOT_SHOWN, Pattern.compile("^(chưa|no clear|no difference|not sure) "),
            Strength.CANNOT_BE_SAID, Pattern.compile("^(chưa đủ|too few) "));

    /**
     * No comparison of districts that were not drawn by lot shows what the pilot caused; nor does any other figure here show a cause.
     * Two sentences that say just that name it.
     */
    private static final Pattern CAUSE = Pattern.compile(
            "nhờ |làm tăng|làm giảm|tác động|hiệu quả của|do thí điểm|because|caus|thanks to|impact|effect of|due to|led to|lead to");

    /** Words in which a finding could be said: whatever has one of them is a wording that needs its weakest finding. */
    private static final Pattern SAYING = Pattern.compile(
            "\\b(tăng|giảm|cao hơn|thấp hơn|vượt|đạt|tốt hơn|kém hơn|khác biệt|khác nhau|nổi bật|chắc chắn|dấu hiệu|xu hướng|hiệu quả|tác động"
                    + "|ris\\w+|fall\\w*|fell|higher|lower|better|worse|reach\\w*|met|differ\\w*|certain|signs?|trend\\w*|effect\\w*|stand\\w* out)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Wordings whose keys name no strength, each with the weakest finding that may use it. A new one has to be entered here. */
    private static final Map<String, Strength> PAIRED = new TreeMap<>(Map.of(
            "target.met", Strength.ESTABLISHED,
            "target.not_met", Strength.ESTABLISHED,
            "standing.reached_early", Strength.ESTABLISHED,
            "outlook.open", Strength.ESTABLISHED,
            "pilots.more", Strength.INDICATED,
            "pilots.less", Strength.INDICATED));

    /** Wordings that say no finding: headings, names of columns, designs, methods, limits, and that nothing is known. A new one has to be entered here. */
    private static final Pattern SAYING_NOTHING = Pattern.compile(
            "heading\\..*|finding\\.end\\..*|.*\\.(column\\..*|table|intro|none|description|series)|annex\\..*|limit\\..*|finding\\.(caveat|evidence|strength)\\..*"
                    + "|forecast\\.(all|reached|outside)|districts\\.too_few"
                    + "|pilots\\.(begin\\.several|design.*|before.*|effect\\.(bounded|too_few)|reversed|caution|schools\\.reason\\..*)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFinding_hasASentenceOfItsOwnStrength(Language language) {
        FindingSentences sentences = new FindingSentences(new Wording(language));
        Set<String> used = new TreeSet<>();
        for (Statement statement : all()) {
            String key = FindingSentences.key(statement);
            used.add(key);
            String sentence = sentences.sentence(statement, "X");
            assertThat(sentence).as(key).doesNotContain("{").containsIgnoringCase("x");
            if (!statement.topic().isContradiction()) {
                assertThat(weakest(key)).as(key).isEqualTo(statement.strength());
            }
            if (Set.of(Topic.TREND, Topic.OUTLIER, Topic.OUTLOOK, Topic.PILOT).contains(statement.topic())) {
                used.add(key.replace("finding.", "finding.cell."));
                assertThat(sentences.cell(statement)).as(key).isNotBlank();
            }
            if (statement.topic() == Topic.OUTLIER) {
                used.add(FindingSentences.list(statement));
                assertThat(weakest(FindingSentences.list(statement))).isEqualTo(statement.strength());
            }
        }
        assertThat(keys(language).stream()
                        .filter(key -> key.matches("(finding|districts\\.outlier)\\..*") && weakest(key) != null))
                .as("sentences that no finding says")
                .isSubsetOf(used);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSentence_isHedgedAsItsWeakestFindingDemands(Language language) {
        ResourceBundle words = bundle(language);
        int hedged = 0;
        for (String key : keys(language)) {
            Strength weakest = weakest(key);
            if (weakest == null || key.startsWith("pilots.effect.")) {
                continue;
            }
            if (weakest == Strength.ESTABLISHED) {
                assertThat(words.getString(key)).as(key).containsPattern(CLAIM);
            } else {
                hedged++;
                assertThat(words.getString(key))
                        .as(key)
                        .containsPattern((key.startsWith("finding.cell.") ? HEDGES_OF_CELLS : HEDGES).get(weakest));
            }
        }
        assertThat(hedged).isEqualTo(47);
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

    /** The tables above are kept whole: whatever could say a finding has a strength in its key, or stands in one of them. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordingThatCouldSayAFinding_isPairedWithItsWeakest(Language language) {
        ResourceBundle words = bundle(language);
        assertThat(keys(language).stream()
                        .filter(key -> weakest(key) == null)
                        .filter(key -> SAYING.matcher(words.getString(key)).find())
                        .filter(key -> !SAYING_NOTHING.matcher(key).matches()))
                .isSubsetOf(PAIRED.keySet());
        assertThat(keys(language)).containsAll(PAIRED.keySet());
    }

    @Test
    void aWordingWithoutAPairing_isFound() {
        assertThat(SAYING.matcher("{names} cao hơn hẳn").find()).isTrue();
        assertThat(SAYING.matcher("{names} stands out").find()).isTrue();
        assertThat(weakest("districts.outside.above")).isNull();
        assertThat(SAYING_NOTHING.matcher("districts.outside.above").matches()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStrengthAndCaveat_hasWords(Language language) {
        FindingSentences sentences = new FindingSentences(new Wording(language));
        assertThat(Stream.of(Strength.values()).map(sentences::strength)).doesNotHaveDuplicates();
        assertThat(Stream.of(Caveat.values()).map(sentences::caveat)).doesNotHaveDuplicates();
    }

    /** Pilots without an industrial park have no part in that comparison. */
    @Test
    void besideDistrictsWithAPark_standOnlyPilotsThatHaveOne() {
        FindingSentences sentences = new FindingSentences(new Wording(Language.VI));
        Evidence evidence = tested(1, 0.2, 0.4, 0.001);
        assertThat(sentences.sentence(statement(Topic.PILOT, "with_park", evidence), "X"))
                .startsWith(
                        "Chưa thấy khác biệt về X giữa địa bàn thí điểm có khu công nghiệp và các địa bàn có khu công nghiệp");
        assertThat(sentences.sentence(statement(Topic.PILOT, "neither", evidence), "X"))
                .startsWith("Chưa thấy khác biệt về X giữa địa bàn thí điểm và các địa bàn không thí điểm");
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
            for (String schools : List.of("districts", "within")) {
                all.add(statement(Topic.PILOT_SCHOOLS, schools, tested(direction, 0.01, 0.01, 0.001)));
                all.add(statement(Topic.PILOT_SCHOOLS, schools, tested(direction, 0.01, 0.2, 0.001)));
                all.add(statement(Topic.PILOT_SCHOOLS, schools, tested(direction, 0.2, 0.4, 0.001)));
                all.add(statement(Topic.PILOT_SCHOOLS, schools, tested(direction, 0.2, 0.4, 0.2)));
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
        String detail = topic.name().startsWith("PILOT") ? "with_park" : "decision_522-2025";
        return statement(topic, topic == Topic.RAW_AGAINST_SHRUNK ? "highest" : detail, evidence);
    }

    private static Statement statement(Topic topic, String detail, Evidence evidence) {
        return new Statement(
                topic,
                "rate",
                new Statement.Area("province", "70", "Bình Phước", true),
                new SchoolYear(2024),
                Optional.of(detail),
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
