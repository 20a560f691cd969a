package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.gradus.app.web.PackagedPortal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A candidate in front of a browser: is interviewed, reads the report, takes hints, looks at progress and takes it along. */
class CandidateInBrowserIT {
    private static final double PATIENCE_MILLIS = 60_000;

    @TempDir
    static Path home;

    private static PackagedPortal portal;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        portal = PackagedPortal.start(home);
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
    void isInterviewedWithAPauseAndPrintsTheReport() {
        try (BrowserContext context = context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
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
        try (BrowserContext context = context(ColorScheme.LIGHT, true)) {
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
        try (BrowserContext context = context(ColorScheme.LIGHT, true)) {
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
        try (BrowserContext context = context(ColorScheme.LIGHT, false)) {
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
        try (BrowserContext context = context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
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
        try (BrowserContext context = context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
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
            Path file = home.resolve("export.json");
            download.saveAs(file);
            page.getByLabel("An export of Gradus").setInputFiles(file);
            press(page, "Import");
            assertThat(page.locator(".imported")).containsText("Submissions and drafts: 0 added");
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void hasNoGraveBarrierAndFitsANarrowScreen(ColorScheme scheme) {
        try (BrowserContext context = context(scheme, true)) {
            Page page = context.newPage();
            begin(page, "40", true);
            String running = page.url();
            look(page, running, scheme);
            page.locator(".parts button").last().click();
            assertThat(page.getByRole(AriaRole.LINK, named("Open the exercise")))
                    .isVisible();
            look(page, running, scheme);
            press(page, "Pause");
            look(page, running, scheme);
            press(page, "End the interview");
            look(page, running, scheme);
            press(page, "See the report");
            look(page, running, scheme);

            page.navigate("/interviews");
            page.locator("#minutes").evaluate("field => field.form.noValidate = true");
            page.getByLabel("Minutes").fill("5");
            press(page, "Begin the interview");
            assertThat(page.locator("#minutes-error")).isVisible();
            barriers(page, scheme);
            for (String address : List.of("/interviews", "/progress", "/progress/data")) {
                look(page, address, scheme);
            }
        }
    }

    private static void look(Page page, String address, ColorScheme scheme) {
        page.setViewportSize(1280, 800);
        page.navigate(address);
        barriers(page, scheme);
        page.setViewportSize(360, 740);
        Object overflow =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).as(address).isZero();
        page.setViewportSize(1280, 800);
    }

    private static void barriers(Page page, ColorScheme scheme) {
        page.locator("details").all().forEach(details -> details.evaluate("d => d.open = true"));
        assertThat(Barriers.grave(page, scheme)).as(page.url() + " " + scheme).isEmpty();
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

    private static BrowserContext context(ColorScheme scheme, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(portal.address())
                .setColorScheme(scheme)
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
