package phanluong.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import phanluong.warehouse.Walls;

/** The walls of the reports; each failure says what to do instead. Spark and the jobs are kept out by the build. */
@AnalyzeClasses(packages = "phanluong.reports", importOptions = DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule roomsHaveNoCycles = Walls.roomsHaveNoCycles("phanluong.reports");

    @ArchTest
    static final ArchRule onlyDbSpeaksToTheDatabase = Walls.onlyDbSpeaksToTheDatabase("phanluong.reports");

    @ArchTest
    static final ArchRule onlyAMainClassEndsItsProgram = Walls.ONLY_A_MAIN_CLASS_ENDS_ITS_PROGRAM;

    @ArchTest
    static final ArchRule nothingLogsByItself = Walls.NOTHING_LOGS_BY_ITSELF;

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
}
