package phanluong.jobs.attack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** An attack that shared a thought with the protection would share its mistakes. */
@AnalyzeClasses(packages = "phanluong.jobs.attack")
class IndependenceTest {
    @ArchTest
    static final ArchRule theAttackKnowsNothingOfTheProtection = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("phanluong.warehouse.disclosure..", "org.ojalgo..")
            .because("it knows what a reader of published files knows, and solves with another library");
}
