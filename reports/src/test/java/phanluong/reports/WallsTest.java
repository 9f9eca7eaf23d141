package phanluong.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the reports; each failure says what to do instead. Spark and the jobs are kept out by the build. */
@AnalyzeClasses(packages = "phanluong.reports", importOptions = DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("phanluong.reports.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room must be readable without the rooms that use it: move what both need into the lower one, "
                    + "or let the upper one hand it in as a parameter");

    @ArchTest
    static final ArchRule onlyDbSpeaksToTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("phanluong.reports..db..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
            .because("DuckDB is spoken to in packages named db: ask phanluong.warehouse for the answer as records; "
                    + "a document gets findings, never a connection");

    @ArchTest
    static final ArchRule onlyDocumentKnowsJasperReports = noClasses()
            .that()
            .resideOutsideOfPackage("phanluong.reports.document..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.sf.jasperreports..")
            .because(
                    "the layout engine must be replaceable without touching what a review says: describe the content as values "
                            + "and let phanluong.reports.document lay them out");

    @ArchTest
    static final ArchRule onlyAMainClassEndsItsProgram = noClasses()
            .that(haveNoMainMethod())
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because(
                    "only the class with the main method may end its program: throw a Refusal for bad input, and Program makes the exit code");

    @ArchTest
    static final ArchRule nothingLogsByItself = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because(
            "there is one logging system, log4j 2, and it belongs to JasperReports: say what happened in a result or a Refusal");

    private static DescribedPredicate<JavaClass> haveNoMainMethod() {
        return DescribedPredicate.describe(
                "have no main method",
                type -> type.tryGetMethod("main", String[].class).isEmpty());
    }
}
