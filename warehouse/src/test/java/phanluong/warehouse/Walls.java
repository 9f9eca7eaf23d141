package phanluong.warehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** The walls that every module has; each failure says what to do instead. */
public final class Walls {
    /** Nothing but a program's main class may end it. */
    public static final ArchRule ONLY_A_MAIN_CLASS_ENDS_ITS_PROGRAM = noClasses()
            .that(haveNoMainMethod())
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because("only the class with the main method may end its program: throw a Refusal for bad input, "
                    + "and Program makes the exit code");

    public static final ArchRule NOTHING_LOGS_BY_ITSELF = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because(
            "there is one logging system, log4j 2, and it belongs to Spark and JasperReports: "
                    + "say what happened in a result or a Refusal");

    private Walls() {}

    /** @param root the module's root package, whose direct children are its rooms */
    public static ArchRule roomsHaveNoCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because(
                        "a room must be readable without the rooms that use it: move what both need into the lower one, "
                                + "or let the upper one hand it in as a parameter");
    }

    /** @param root the module's root package, whose packages named db alone may speak JDBC */
    public static ArchRule onlyDbSpeaksToTheDatabase(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + "..db..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
                .because(
                        "connections, cursors and types of DuckDB are handled once, in packages named db: put the question "
                                + "into a .sql file or ask phanluong.warehouse, and take the answer as records; "
                                + "a document gets findings, never a connection");
    }

    /** @param packages those that read and write a home */
    public static ArchRule aHomeMayLieOnAnyFileSystem(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .callMethod(Path.class, "toFile")
                .orShould()
                .callMethod(Path.class, "of", String.class, String[].class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(File.class, RandomAccessFile.class)
                .because(
                        "a home may lie on another file system than the machine's own, and in tests it lies on one that dies: "
                                + "pass paths on as Path or URI, open them with java.nio.file.Files");
    }

    private static DescribedPredicate<JavaClass> haveNoMainMethod() {
        return DescribedPredicate.describe(
                "have no main method",
                type -> type.tryGetMethod("main", String[].class).isEmpty());
    }
}
