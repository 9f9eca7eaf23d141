package phanluong.warehouse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.form.FieldType;
import phanluong.warehouse.form.ForeignKey;
import phanluong.warehouse.form.Rule;

/** Every check has one home, words in both languages, and neighbours that exist. */
class CheckCatalogueTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");
    private final Catalogue shipped = Catalogue.shipped();
    private final CheckCatalogue checks = CheckCatalogue.of(shipped);
    private final Set<String> codes =
            checks.list().stream().map(CheckPage::code).collect(Collectors.toSet());

    @Test
    void everyCheckSaysWhatIsWrongAndWhatToDo_inTwoLanguages() {
        assertThat(checks.list()).hasSizeGreaterThan(50).allSatisfy(page -> {
            assertThat(page.message().en()).isNotEqualTo(page.message().vi());
            assertThat(page.guidance().en()).isNotEqualTo(page.guidance().vi());
            assertThat(page.guidance().vi()).isNotEqualTo(page.message().vi());
        });
    }

    @Test
    void everyNeighbourIsACheck_andNoneIsItsOwn() {
        assertThat(checks.list().stream()
                        .flatMap(page -> page.neighbours().stream()
                                .filter(code -> !codes.contains(code) || code.equals(page.code()))
                                .map(code -> page.code() + " → " + code))
                        .toList())
                .isEmpty();
        assertThat(checks.list().stream()
                        .filter(page -> page.neighbours().isEmpty())
                        .map(CheckPage::code)
                        .toList())
                .isEmpty();
    }

    @Test
    void everyCodeThatTheProgramNames_isInTheCatalogue_andTheReverse() throws IOException {
        Set<String> named = new TreeSet<>();
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("jobs/src/main/java/phanluong/jobs"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                Matcher matcher = CODE.matcher(text);
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
                codes.stream().filter(code -> text.contains("\"" + code + "\"")).forEach(written::add);
            }
        }
        Stream.of("TCVN3", "VNI", "VISCII", "CP1258").forEach(encoding -> written.add("CONVERTED_FROM_" + encoding));
        for (FieldType type : FieldType.values()) {
            written.add("TYPE_" + type.name());
        }
        shipped.forms().list().forEach(form -> {
            form.foreignKeys().stream().map(ForeignKey::code).forEach(named::add);
            form.foreignKeys().stream().map(ForeignKey::code).forEach(written::add);
            form.rules().stream().map(Rule::code).forEach(written::add);
        });
        checks.list().stream()
                .filter(page -> page.scope() == Scope.RELEASE)
                .map(CheckPage::code)
                .forEach(written::add);
        named.removeIf(name -> name.startsWith("PHANLUONG_") || name.equals("TIMESTAMP_MICROS"));

        assertThat(codes).containsAll(named);
        assertThat(written).containsAll(codes);
    }

    @Test
    void everyRuleOfAFormHasGuidance() {
        assertThat(shipped.forms().list())
                .allSatisfy(form -> assertThat(form.rules())
                        .allSatisfy(rule -> assertThat(rule.guidance()).isPresent()));
    }

    @Test
    void oneFormsChecks_areItsRulesAndThoseOfEveryRow() {
        List<CheckPage> pages = checks.select(Optional.empty(), Optional.of("budget"));

        assertThat(pages)
                .extracting(CheckPage::code)
                .contains("REQUIRED", "SPENT_OVER_ALLOTTED")
                .doesNotContain("AGE_IMPOSSIBLE");
    }

    @Test
    void theDocumentIsFresh() throws IOException {
        Path document = ROOT.resolve("warehouse/docs/checks.md");
        String now = CheckDocument.markdown(checks.list());
        if (Boolean.getBoolean("phanluong.write")) {
            Files.writeString(document, now);
        }

        assertThat(Files.readString(document))
                .as("write it again: scripts/phanluong checks --format markdown > warehouse/docs/checks.md")
                .isEqualTo(now);
    }
}
