package dev.gradus.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between modules go one way. */
class ModuleArrowsTest {
    private static final String[] EXERCISES = {
        "dev.gradus.contract..", "dev.gradus.matrix..", "dev.gradus.exercises..", "practice.."
    };
    private static final String PROTOCOL = "dev.gradus.protocol..";
    private static final String RUNNER = "dev.gradus.runner..";
    private static final String ENGINE = "dev.gradus.engine..";
    private static final String SOLUTIONS = "dev.gradus.solutions..";
    private static final String APPLICATION = "dev.gradus.app..";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.gradus", "practice");

    @Test
    void exercisesDependOnNothingOfOurs() {
        noClasses()
                .that()
                .resideInAnyPackage(EXERCISES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PROTOCOL, RUNNER, ENGINE, SOLUTIONS, APPLICATION)
                .check(OURS);
    }

    @Test
    void protocolDependsOnEjmlAlone() {
        classes()
                .that()
                .resideInAPackage(PROTOCOL)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.ejml..", PROTOCOL)
                .check(OURS);
    }

    @Test
    void runnerDependsOnProtocolAlone() {
        noClasses()
                .that()
                .resideInAPackage(RUNNER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINE, SOLUTIONS, APPLICATION, "dev.gradus.exercises..", "practice..")
                .check(OURS);
    }

    @Test
    void engineKnowsNoExerciseAndNoRunner() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.gradus.contract..",
                        "dev.gradus.matrix..",
                        "dev.gradus.exercises..",
                        "practice..",
                        RUNNER,
                        SOLUTIONS,
                        APPLICATION)
                .check(OURS);
    }

    @Test
    void solutionsDependOnExercisesAndEngineAlone() {
        noClasses()
                .that()
                .resideInAPackage(SOLUTIONS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PROTOCOL, RUNNER, APPLICATION)
                .check(OURS);
    }

    @Test
    void applicationNeverCallsTheRunner() {
        noClasses()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(RUNNER, PROTOCOL)
                .check(OURS);
    }

    @Test
    void questionsCanBeReadWithoutTheWebFrontEnd() {
        noClasses()
                .that()
                .resideInAPackage("dev.gradus.app.questions..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.gradus.app.web..", "jakarta..", "io.quarkus..")
                .check(OURS);
    }

    @Test
    void packagesOfTheEngineHaveNoCycle() {
        slices().matching("dev.gradus.engine.(*)..").should().beFreeOfCycles().check(OURS);
    }
}
