package phanluong.warehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the warehouse; each failure says what to do instead. Spark, JasperReports and Jackson are kept out by the build. */
@AnalyzeClasses(packages = "phanluong.warehouse", importOptions = DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule roomsHaveNoCycles = Walls.roomsHaveNoCycles("phanluong.warehouse");

    @ArchTest
    static final ArchRule onlyDbSpeaksToTheDatabase = Walls.onlyDbSpeaksToTheDatabase("phanluong.warehouse");

    @ArchTest
    static final ArchRule onlyAMainClassEndsItsProgram = Walls.ONLY_A_MAIN_CLASS_ENDS_ITS_PROGRAM;

    @ArchTest
    static final ArchRule nothingLogsByItself = Walls.NOTHING_LOGS_BY_ITSELF;

    @ArchTest
    static final ArchRule aHomeMayLieOnAnyFileSystem =
            Walls.aHomeMayLieOnAnyFileSystem("phanluong.warehouse.release..", "phanluong.warehouse.files..");

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
            .because(
                    "a referee must be able to check the mathematics without our house: take numbers in and give numbers out, "
                            + "and let the caller turn areas, school years and indicators into them");

    @ArchTest
    static final ArchRule nothingPrintsBehindTheCommandsBack = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "answers must stay readable for other programs: return a value and let the command print it "
                    + "through the writers of picocli");
}
