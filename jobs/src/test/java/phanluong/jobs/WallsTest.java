package phanluong.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the jobs; each failure says what to do instead. JasperReports and the reports are kept out by the build. */
@AnalyzeClasses(packages = "phanluong.jobs", importOptions = DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("phanluong.jobs.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a room must be readable without the rooms that use it: move what both need into the lower one, "
                    + "or let the upper one hand it in as a parameter");

    @ArchTest
    static final ArchRule onlyDbSpeaksToTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("phanluong.jobs.db..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
            .allowEmptyShould(true)
            .because(
                    "DuckDB is spoken to in packages named db: ask phanluong.warehouse for the answer as records; "
                            + "what only a job needs goes into phanluong.jobs.db (Spark's Date and Timestamp: use LocalDate and Instant)");

    @ArchTest
    static final ArchRule sampleKnowsNothingOfIngest = noClasses()
            .that()
            .resideInAPackage("phanluong.jobs.sample..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.spark..")
            .allowEmptyShould(true)
            .because("truth.json is worth something only while no code that reads deliveries has made it: "
                    + "count while generating, in plain Java");

    @ArchTest
    static final ArchRule onlyAMainClassEndsItsProgram = noClasses()
            .that(haveNoMainMethod())
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .allowEmptyShould(true)
            .because(
                    "only the class with the main method may end its program: throw a Refusal for bad input, and Program makes the exit code");

    @ArchTest
    static final ArchRule nothingLogsByItself = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING
            .allowEmptyShould(true)
            .because(
                    "there is one logging system, log4j 2, and it belongs to Spark: say what happened in a result or a Refusal");

    private static DescribedPredicate<JavaClass> haveNoMainMethod() {
        return DescribedPredicate.describe(
                "have no main method",
                type -> type.tryGetMethod("main", String[].class).isEmpty());
    }
}
