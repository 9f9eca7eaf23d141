package phanluong.jobs;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
    static final ArchRule onlyHdfsSpeaksHadoopsFileSystems = noClasses()
            .that()
            .resideOutsideOfPackage("phanluong.jobs.hdfs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hadoop.fs..", "org.apache.hadoop.hdfs..")
            .because("a home is reached through java.nio.file wherever it lies, and hdfs is one of its file systems: "
                    + "ask phanluong.warehouse.files.Places for the path");

    @ArchTest
    static final ArchRule hdfsKnowsNothingOfHomes = noClasses()
            .that()
            .resideInAPackage("phanluong.jobs.hdfs..")
            .should()
            .dependOnClassesThat(resideInAPackage("phanluong..").and(not(resideInAPackage("phanluong.jobs.hdfs.."))))
            .because("it is a file system, and what a file means is the business of who opens it");

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
