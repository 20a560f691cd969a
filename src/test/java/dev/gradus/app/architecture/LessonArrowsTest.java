package dev.gradus.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class LessonArrowsTest {

    @Test
    void lessonsCanBeReadWithoutTheWebFrontEnd() {
        noClasses()
                .that()
                .resideInAPackage("dev.gradus.app.lessons..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.gradus.app.web..", "jakarta..", "io.quarkus..")
                .check(new ClassFileImporter().importPackages("dev.gradus.app"));
    }
}
