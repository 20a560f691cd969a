package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.gradus.app.web.classes.ClassArchive;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who teaches grades a class in the packaged portal, with its own grader and its sandbox. */
class InstructorInBrowserIT {
    private static final String EXERCISE = "/instructor/exercises/two-layer-backprop";

    @RegisterExtension
    static final PortalInBrowser stand =
            new PortalInBrowser(home -> List.of("-Dgradus.jobs.barrier=" + home.resolve("barrier")));

    @Test
    void seesAClassBeingGradedThenItsSummaryAReportAndTheFiles() throws Exception {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = PortalInBrowser.complaints(page);
            page.navigate("/");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Class").setExact(true))
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("through two layers")))
                    .click();
            Files.createFile(stand.home().resolve("barrier"));
            upload(page);
            assertThat(page.locator("#class-words")).hasText("0 of 3 graded.");
            Barriers.none(page);
            Files.delete(stand.home().resolve("barrier"));
            // The page has followed the grading and shows the summary by itself.
            assertThat(page.locator(".report .glance")).containsText("3 scored");
            assertThat(page.locator(".report")).containsText("lacks the average over the batch");
            assertThat(page.locator(".report")).containsText("has no Java source");
            String summary = page.url();
            assertThat(download(page, "Results as CSV"))
                    .contains("Ada Lovelace")
                    .contains("batch-average-missing");
            page.getByRole(AriaRole.ROW)
                    .getByRole(AriaRole.LINK)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Alan Turing"))
                    .click();
            assertThat(page.locator("h1")).hasText("Alan Turing");
            assertThat(page.locator(".report .diagnosis").first()).containsText(Pattern.compile("batch"));
            String report = page.url();
            for (String address : List.of(
                    "/instructor",
                    EXERCISE,
                    EXERCISE + "?which=latest&verdict=partial",
                    EXERCISE + "?person=nobody",
                    summary,
                    report)) {
                page.navigate(address);
                Barriers.none(page);
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void needsNoScript() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            page.navigate(EXERCISE);
            page.getByLabel("Archive of the class")
                    .setInputFiles(new FilePayload("notes.zip", "application/zip", new byte[] {1, 2, 3}));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Grade this class"))
                    .click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("notes.zip is neither a zip nor a tar.gz.");
            upload(page);
            // Without a script the page looks again by itself.
            assertThat(page.locator(".report .glance")).containsText("3 scored");
            page.navigate(EXERCISE);
            page.getByLabel("Verdict").selectOption("passed");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Show").setExact(true))
                    .click();
            assertThat(page.locator(".list tbody tr").first()).containsText("passed");
            assertThat(page.locator(".list tbody")).not().containsText("partly right");
        }
    }

    private static void upload(Page page) {
        byte[] archive = new ClassArchive()
                .with("Ada Lovelace/MyTwoLayerBackprop.java", Answers.right())
                .with("Alan Turing/MyTwoLayerBackprop.java", Answers.withoutBatchAverage())
                .with("Grace Hopper/MyTwoLayerBackprop.java", "class MyTwoLayerBackprop {")
                .with("Nobody/notes.txt", "nothing")
                .zip();
        page.getByLabel("Archive of the class").setInputFiles(new FilePayload("class.zip", "application/zip", archive));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Grade this class"))
                .click();
    }

    private static String download(Page page, String link) throws Exception {
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .click());
        return Files.readString(download.path());
    }
}
