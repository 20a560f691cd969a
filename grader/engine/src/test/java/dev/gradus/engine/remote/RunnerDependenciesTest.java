package dev.gradus.engine.remote;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What runs beside a submission is small: the image that it runs in has the JDK's base module only. */
class RunnerDependenciesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.gradus.protocol", "dev.gradus.runner");

    @Test
    void needsTheBaseModuleAndEjmlOnly() {
        classes()
                .that()
                .resideOutsideOfPackages("dev.gradus.runner.compile..", "dev.gradus.runner.canary..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.lang..",
                        "java.nio..",
                        "java.util",
                        "java.util.function",
                        "java.util.concurrent..",
                        "org.ejml..",
                        "dev.gradus.protocol..",
                        "dev.gradus.runner..")
                .check(CLASSES);
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching("dev.gradus.protocol.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
