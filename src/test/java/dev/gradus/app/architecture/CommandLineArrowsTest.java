package dev.gradus.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class CommandLineArrowsTest {
    private static final String[] PORTAL = {
        "dev.gradus.app.web..",
        "io.quarkus..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "jakarta.ws..",
        "java.sql..",
        "org.jdbi.."
    };
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.gradus.app");

    @Test
    void commandsButServeNeedNothingOfThePortal() {
        noClasses()
                .that()
                .resideInAPackage("dev.gradus.app.cli..")
                .and()
                .haveNameNotMatching(".*\\.Serve[A-Za-z]*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PORTAL)
                .check(OURS);
    }

    @Test
    void whatTheCommandLineSharesWithThePortalNeedsNothingOfThePortal() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.gradus.app.transfer..",
                        "dev.gradus.app.submissions..",
                        "dev.gradus.app.markdown..",
                        "dev.gradus.app.plaintext..",
                        "dev.gradus.app.home..",
                        "dev.gradus.app.exchange..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PORTAL)
                .check(OURS);
    }
}
