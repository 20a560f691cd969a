package dev.gradus.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class InterviewArrowsTest {

    @Test
    void interviewsAreHeldWithoutTheWebFrontEndAndTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("dev.gradus.app.interview..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.gradus.app.web..", "jakarta..", "io.quarkus..", "java.sql..", "org.jdbi..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.gradus.app"));
    }
}
