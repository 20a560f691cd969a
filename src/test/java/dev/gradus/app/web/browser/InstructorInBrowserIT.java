package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.gradus.app.web.PackagedPortal;
import dev.gradus.app.web.classes.ClassArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who teaches grades a class in the packaged portal, with its own grader and its sandbox. */
class InstructorInBrowserIT {
    private static final double PATIENCE_MILLIS = 60_000;
    private static final String EXERCISE = "/instructor/exercises/two-layer-backprop";
    private static final int NARROW = 360;
    private static final int WIDE = 1280;

    @TempDir
    static Path home;

    private static Path barrier;
    private static PackagedPortal portal;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        barrier = home.resolve("barrier");
        portal = PackagedPortal.start(home, "-Dgradus.jobs.barrier=" + barrier);
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        playwright.close();
        portal.close();
    }

    @Test
    void seesAClassBeingGradedThenItsSummaryAReportAndTheFiles() throws Exception {
        try (BrowserContext context = context(ColorScheme.LIGHT, WIDE, true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
            page.navigate("/");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Class").setExact(true))
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("through two layers")))
                    .click();
            Files.createFile(barrier);
            upload(page);
            assertThat(page.locator("#class-words")).hasText("0 of 3 graded.");
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {WIDE, NARROW}) {
                    isReadable(page.url(), scheme, width);
                }
            }
            Files.delete(barrier);
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
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {WIDE, NARROW}) {
                    for (String address : List.of(
                            "/instructor",
                            EXERCISE,
                            EXERCISE + "?which=latest&verdict=partial",
                            EXERCISE + "?person=nobody",
                            summary,
                            report)) {
                        isReadable(address, scheme, width);
                    }
                }
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void needsNoScript() {
        try (BrowserContext context = context(ColorScheme.LIGHT, WIDE, false)) {
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

    private static void isReadable(String address, ColorScheme scheme, int width) {
        try (BrowserContext context = context(scheme, width, true)) {
            Page page = context.newPage();
            page.navigate(address);
            page.locator("details").all().forEach(details -> details.evaluate("d => d.open = true"));
            String what = address + " " + scheme + " " + width;
            assertThat(Barriers.grave(page, scheme)).as(what).isEmpty();
            Object overflow =
                    page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) overflow).intValue()).as(what).isZero();
        }
    }

    private static BrowserContext context(ColorScheme scheme, int width, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(portal.address())
                .setColorScheme(scheme)
                .setViewportSize(width, 800)
                .setJavaScriptEnabled(scripts));
    }

    /** Everything that the browser's console reports: breaches of the content policy among it. */
    private static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }
}
