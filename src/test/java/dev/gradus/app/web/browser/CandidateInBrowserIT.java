package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A candidate in front of a browser: is interviewed, reads the report, takes hints, looks at progress and takes it along. */
class CandidateInBrowserIT {

    @RegisterExtension
    static final PortalInBrowser stand = new PortalInBrowser();

    @Test
    void isInterviewedWithAPauseAndPrintsTheReport() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = PortalInBrowser.complaints(page);
            begin(page, "10");
            assertThat(page.locator("h1")).containsText("Part 1 of 5");
            Locator answer = page.getByLabel("Your answer");
            answer.fill("What I say first");
            assertThat(page.locator("#kept")).hasText("Kept.");
            String before = page.locator("#whole-left").textContent();
            assertThat(page.locator("#whole-left")).not().hasText(before);

            press(page, "Pause");
            assertThat(page.locator("h1")).hasText("Paused");
            assertThat(page.locator("textarea")).hasCount(0);
            press(page, "Go on");
            assertThat(answer).hasValue("What I say first");
            press(page, "Leave for later");
            assertThat(page.locator("h1")).containsText("Part 2 of 5");
            answer.fill("The second");
            press(page, "Done, go on");
            page.locator(".parts button").first().click();
            assertThat(page.locator("h1")).containsText("Part 1 of 5");
            assertThat(answer).hasValue("What I say first");
            press(page, "End the interview");

            assertThat(page.locator("h1")).hasText("The interview is over");
            assertThat(page.locator(".answered")).hasCount(3);
            assertThat(page.locator(".written-text").first()).hasText("What I say first");
            page.locator("#point-0-0").check();
            page.getByRole(AriaRole.BUTTON, named("Keep the ticks and add up"))
                    .first()
                    .click();
            assertThat(page.locator("#point-0-0")).isChecked();
            press(page, "See the report");
            assertThat(page.locator("h1")).hasText("Interview report");
            assertThat(page.locator(".parts-table tbody tr")).hasCount(5);

            press(page, "Put them into the review");
            assertThat(page.locator("#review ~ p").first()).containsText("3 answers are in your review");

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".hint-print")).isHidden();
            assertThat(page.locator(".bar nav")).isHidden();
            assertThat(page.locator(".parts-table")).isVisible();
            assertThat(page.locator("#missed")).isVisible();
            assertThat(page.pdf().length).isGreaterThan(1000);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void losesNothingWhenTheWindowIsClosed() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            begin(page, "10");
            String address = page.url();
            page.getByLabel("Your answer").fill("Typed just now");
            page.close(new Page.CloseOptions().setRunBeforeUnload(false));
            Page again = context.newPage();
            again.navigate(address);
            // What was typed may arrive a moment after the window is gone.
            for (int look = 0;
                    look < 50 && again.getByLabel("Your answer").inputValue().isEmpty();
                    look++) {
                again.reload();
            }
            assertThat(again.getByLabel("Your answer")).hasValue("Typed just now");
        }
    }

    @Test
    void sendsWhatIsWrittenByItselfWhenTheClockOfThePageHasRunOut() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.clock().install();
            begin(page, "10");
            page.getByLabel("Your answer").fill("Written at the last moment");
            // The clock of the page runs ahead: it sends the form by itself, and the portal, which knows better, keeps
            // what
            // was written and goes on.
            page.waitForResponse(
                    response -> response.request().method().equals("POST"),
                    () -> page.clock().fastForward(10 * 60_000));
            assertThat(page.locator("#whole-left")).isVisible();
            assertThat(page.getByLabel("Your answer")).hasValue("Written at the last moment");
        }
    }

    @Test
    void needsNoScript() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            begin(page, "10");
            page.getByLabel("Your answer").fill("Without a script");
            press(page, "Keep and look at the clock");
            assertThat(page.getByLabel("Your answer")).hasValue("Without a script");
            press(page, "Done, go on");
            press(page, "End the interview");
            assertThat(page.locator(".written-text").first()).hasText("Without a script");
            press(page, "See the report");
            assertThat(page.locator("h1")).hasText("Interview report");
            page.navigate("/interviews");
            assertThat(page.locator("table.list tbody tr").first()).containsText("10 min");

            page.navigate("/exercises/softmax");
            page.locator("#source").fill("class Kept { }");
            press(page, "Show hint 1 of");
            assertThat(page.locator("#hint-1")).isVisible();
            assertThat(page.locator(".hint")).hasCount(1);
            assertThat(page.locator("#source")).hasValue("class Kept { }");
            page.navigate("/progress");
            assertThat(page.locator(".chart-svg").first()).isVisible();
        }
    }

    @Test
    void takesHintsOneAtATime() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = PortalInBrowser.complaints(page);
            page.navigate("/exercises/elu");
            SourceField.fill(page, "class Half { }");
            press(page, "Show hint 1 of");
            assertThat(page).hasURL(Pattern.compile("#hint-1$"));
            assertThat(page.locator(".hint")).hasCount(1);
            assertThat(page.locator(".facts").first()).containsText("1 of ");
            assertThat(page.locator("#source")).hasValue("class Half { }");
            press(page, "Show hint 2 of");
            assertThat(page.locator(".hint")).hasCount(2);
            page.navigate("/");
            assertThat(page.locator(
                                    ".tile",
                                    new Page.LocatorOptions().setHas(page.locator("h3 a[href='/exercises/elu']")))
                            .first())
                    .containsText("2 of ");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void seesAMistakeUntilItIsMadeNoLongerAndTakesEverythingAlong() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = PortalInBrowser.complaints(page);
            submit(page, Answers.withoutBatchAverage());
            page.navigate("/progress");
            Locator mistake =
                    page.locator(".mistakes li", new Page.LocatorOptions().setHasText("average over the batch"));
            assertThat(mistake).containsText("still made");
            submit(page, Answers.right());
            page.navigate("/progress");
            assertThat(mistake).containsText("no longer made");
            assertThat(mistake).containsText("not since");
            mistake.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("No\\. \\d+")))
                    .click();
            assertThat(page.locator(".report .diagnosis").first()).containsText("batch");

            page.navigate("/progress/data");
            Download download = page.waitForDownload(() ->
                    page.getByRole(AriaRole.LINK, named("Download as JSON")).click());
            assertThat(download.suggestedFilename()).matches("gradus-\\d{4}-\\d{2}-\\d{2}\\.json");
            Path file = stand.home().resolve("export.json");
            download.saveAs(file);
            page.getByLabel("An export of Gradus").setInputFiles(file);
            press(page, "Import");
            assertThat(page.locator(".imported")).containsText("Submissions and drafts: 0 added");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void hasNoGraveBarrierAndFitsANarrowScreen() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            begin(page, "40", true);
            String running = page.url();
            look(page, running);
            page.locator(".parts button").last().click();
            assertThat(page.getByRole(AriaRole.LINK, named("Open the exercise")))
                    .isVisible();
            look(page, running);
            press(page, "Pause");
            look(page, running);
            press(page, "End the interview");
            look(page, running);
            press(page, "See the report");
            look(page, running);

            page.navigate("/interviews");
            page.locator("#minutes").evaluate("field => field.form.noValidate = true");
            page.getByLabel("Minutes").fill("5");
            press(page, "Begin the interview");
            assertThat(page.locator("#minutes-error")).isVisible();
            Barriers.none(page);
            for (String address : List.of("/interviews", "/progress", "/progress/data")) {
                look(page, address);
            }
        }
    }

    private static void look(Page page, String address) {
        page.navigate(address);
        Barriers.none(page);
    }

    private static void begin(Page page, String minutes) {
        begin(page, minutes, false);
    }

    private static void begin(Page page, String minutes, boolean coding) {
        page.navigate("/interviews");
        page.getByLabel("Minutes").fill(minutes);
        page.getByLabel("Level").selectOption(coding ? "" : "easy");
        page.getByLabel("With a coding exercise").setChecked(coding);
        press(page, "Begin the interview");
        page.waitForURL(Pattern.compile("/interviews/.+"));
    }

    private static void submit(Page page, String source) {
        page.navigate("/exercises/two-layer-backprop");
        SourceField.fill(page, source);
        press(page, "Submit");
        assertThat(page.locator(".report .verdict")).isVisible();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, named(name)).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
