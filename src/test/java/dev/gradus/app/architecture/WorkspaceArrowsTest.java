package dev.gradus.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WorkspaceArrowsTest {

    @Test
    void workspacesAreKeptWithoutTheCommandLineTheWebFrontEndAndTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("dev.gradus.app.workspace..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.gradus.app.cli..",
                        "dev.gradus.app.web..",
                        "picocli..",
                        "jakarta..",
                        "io.quarkus..",
                        "java.sql..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.gradus.app"));
    }
}
