package phanluong.reports.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import phanluong.reports.review.ReviewKind;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.pilot.Contrast;
import phanluong.warehouse.pilot.Group;
import phanluong.warehouse.target.Target;
import phanluong.warehouse.words.Text.Language;

class WordingTest {
    private static final Path REVIEW = Path.of("src/main/java/phanluong/reports/review");
    private static final Path WORDING = Path.of("src/main/java/phanluong/reports/wording");
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z_]*(?:\\.[a-z0-9_]+)*)\"");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z_.]+\\.)\"\\s*\\+");

    /** Sentences made from findings; names of laws, methods and numbered headings may carry digits. */
    private static final Pattern FROM_FINDINGS =
            Pattern.compile("(target|budget|submissions|outlook|limit|assessment|task)\\..*"
                    + "|districts\\.(spread|directions|too_few|outlier.*|total.*)|destinations\\.sentence"
                    + "|pilots\\.(begin|design|effect|interval|reversed).*");

    @Test
    void bothLanguagesHoldTheSameSentences() {
        assertThat(sentences("en").keySet()).isEqualTo(sentences("vi").keySet()).hasSizeGreaterThan(150);
    }

    @Test
    void aSentenceHasTheSameBlanksInBothLanguages() {
        assertThat(blanks(sentences("en"))).isEqualTo(blanks(sentences("vi")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everySentenceIsComposedUnicode(String language) {
        assertThat(sentences(language).values())
                .allMatch(sentence -> Normalizer.isNormalized(sentence, Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void noSentenceCarriesADigitThatAFindingShouldBring(String language) {
        Map<String, String> sentences = sentences(language);
        sentences.keySet().removeIf(key -> !FROM_FINDINGS.matcher(key).matches());
        assertThat(sentences).hasSizeGreaterThan(20);
        sentences
                .values()
                .removeIf(sentence -> !sentence.replace("(!)", "")
                        .replace("mục 3, phần III", "")
                        .matches(".*\\d.*"));
        assertThat(sentences).isEmpty();
    }

    @Test
    void everySentenceIsUsedByAReview() {
        Set<String> unused = new TreeSet<>(sentences("vi").keySet());
        unused.removeAll(keysInCode());
        List<String> prefixes = found(PREFIX);
        unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        assertThat(unused)
                .as("sentences that no review says: use them or take them out")
                .isEmpty();
    }

    @Test
    void everyKeyInTheReviewsHasASentence() {
        Set<String> keys = keysInCode();
        Set<String> families = sentences("vi").keySet().stream()
                .map(key -> key.replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        keys.removeIf(key -> !key.contains(".") || !families.contains(key.replaceFirst("\\..*", "")));
        assertThat(keys).hasSizeGreaterThan(120);
        keys.removeAll(sentences("vi").keySet());
        assertThat(keys).as("keys without a sentence in wording_vi.properties").isEmpty();
    }

    @Test
    void whateverTheDataCanBringHasASentence() {
        Stream<String> kinds = Stream.of(ReviewKind.values()).map(kind -> "subject." + kind.key());
        Stream<String> groups = Stream.of(Group.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .flatMap(kind -> Stream.of("pilots.group." + kind, "pilots.intro." + kind));
        Stream<String> contrasts = Stream.of(Contrast.values())
                .map(contrast -> "pilots.contrast." + contrast.name().toLowerCase(Locale.ROOT));
        Stream<String> sets =
                Catalogue.shipped().targets().stream().map(Target::set).map(set -> "set." + set);
        assertThat(sentences("vi"))
                .containsKeys(Stream.of(kinds, groups, contrasts, sets, sourcesOfMoney())
                        .flatMap(keys -> keys)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBlankWithoutAValueStopsTheReport(Language language) {
        assertThatThrownBy(() -> new Wording(language).of("footer", "day", "31/12/2022"))
                .hasMessageContaining("footer")
                .hasMessageContaining("{release}");
    }

    @Test
    void englishWordsFillTheirBlanks() {
        assertThat(new Wording(Language.EN).of("footer", "day", "31 December 2022", "release", 8))
                .contains("31 December 2022")
                .doesNotContain("{");
    }

    @Test
    void daysAreWrittenAsPeopleWriteThem() {
        assertThat(new Wording(Language.VI).day(LocalDate.of(2025, 2, 5))).isEqualTo("05/02/2025");
        assertThat(new Wording(Language.VI).day(LocalDate.of(2022, 12, 31))).isEqualTo("31/12/2022");
        assertThat(new Wording(Language.EN).day(LocalDate.of(2025, 2, 5))).isEqualTo("5\u00a0February\u00a02025");
        assertThat(new Wording(Language.EN).placeAndDate("New York", LocalDate.of(2025, 2, 5)))
                .isEqualTo("New York, 5\u00a0February\u00a02025");
    }

    /** The sources of money that the budget form knows. */
    private static Stream<String> sourcesOfMoney() {
        Field source = Catalogue.shipped().forms().of("budget").field("source");
        return source.categories().stream().map(category -> "source." + category.value());
    }

    private static Map<String, Set<String>> blanks(Map<String, String> sentences) {
        Map<String, Set<String>> blanks = new TreeMap<>();
        sentences.forEach((key, sentence) -> blanks.put(
                key,
                Pattern.compile("\\{\\w+}")
                        .matcher(sentence)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new))));
        return blanks;
    }

    private static Set<String> keysInCode() {
        return new TreeSet<>(found(KEY));
    }

    private static List<String> found(Pattern pattern) {
        return Stream.of(REVIEW, WORDING)
                .flatMap(WordingTest::sources)
                .flatMap(source -> pattern.matcher(source).results().map(result -> result.group(1)))
                .toList();
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .map(WordingTest::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Key and sentence; read from the file itself, so that no language falls back on another. */
    private static Map<String, String> sentences(String language) {
        try (InputStream file = Wording.class.getResourceAsStream("wording_" + language + ".properties")) {
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            Map<String, String> sorted = new TreeMap<>();
            sentences.stringPropertyNames().forEach(key -> sorted.put(key, sentences.getProperty(key)));
            return sorted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
