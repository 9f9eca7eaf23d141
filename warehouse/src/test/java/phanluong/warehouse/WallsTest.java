package phanluong.warehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the warehouse; each failure says what to do instead. Spark, JasperReports and Jackson are kept out by the build. */
@AnalyzeClasses(packages = "phanluong.warehouse", importOptions = DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("phanluong.warehouse.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room must be readable without the rooms that use it: move what both need into the lower one, "
                    + "or let the upper one hand it in as a parameter");

    @ArchTest
    static final ArchRule onlyDbSpeaksToTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("phanluong.warehouse.db..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
            .because("connections, cursors and types of DuckDB are handled once, in phanluong.warehouse.db: "
                    + "put the question into a .sql file and take its answer as records from there");

    @ArchTest
    static final ArchRule statisticsKnowsOnlyMathematics = classes()
            .that()
            .resideInAPackage("phanluong.warehouse.statistics..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.util..",
                    "org.apache.commons.math3..",
                    "org.apache.commons.statistics..",
                    "phanluong.warehouse.statistics..")
            .allowEmptyShould(true)
            .because(
                    "a referee must be able to check the mathematics without our house: take numbers in and give numbers out, "
                            + "and let the caller turn areas, school years and indicators into them");

    @ArchTest
    static final ArchRule nothingEndsTheProgram = noClasses()
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because(
                    "only the main class of a program may end it: throw a Refusal for bad input, and Program makes the exit code");

    @ArchTest
    static final ArchRule nothingPrintsBehindTheCommandsBack = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "answers must stay readable for other programs: return a value and let the command print it "
                    + "through the writers of picocli");

    @ArchTest
    static final ArchRule nothingLogsByItself = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because(
            "there is one logging system, log4j 2, and it belongs to Spark and JasperReports: "
                    + "say what happened in a result or a Refusal");
}
