package phanluong.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import phanluong.warehouse.Walls;

/** The walls of the jobs; each failure says what to do instead. JasperReports and the reports are kept out by the build. */
@AnalyzeClasses(packages = "phanluong.jobs", importOptions = DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule roomsHaveNoCycles = Walls.roomsHaveNoCycles("phanluong.jobs");

    @ArchTest
    static final ArchRule onlyDbSpeaksToTheDatabase = Walls.onlyDbSpeaksToTheDatabase("phanluong.jobs");

    @ArchTest
    static final ArchRule onlyAMainClassEndsItsProgram = Walls.ONLY_A_MAIN_CLASS_ENDS_ITS_PROGRAM;

    @ArchTest
    static final ArchRule nothingLogsByItself = Walls.NOTHING_LOGS_BY_ITSELF;

    @ArchTest
    static final ArchRule aHomeMayLieOnAnyFileSystem = Walls.aHomeMayLieOnAnyFileSystem("phanluong.jobs.batch..");

    @ArchTest
    static final ArchRule sampleKnowsNothingOfIngest = noClasses()
            .that()
            .resideInAPackage("phanluong.jobs.sample..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.spark..")
            .because("truth.json is worth something only while no code that reads deliveries has made it: "
                    + "count while generating, in plain Java");
}
