package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A learner at work in front of a browser: tries, submits, compares, gives up and comes back. */
class LearnerInBrowserIT {
    private static final String EXERCISE = "/exercises/two-layer-backprop";

    @RegisterExtension
    static final PortalInBrowser stand =
            new PortalInBrowser(home -> List.of("-Dgradus.jobs.barrier=" + home.resolve("barrier")));

    @Test
    void triesThenSubmitsThenComparesBoth() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = PortalInBrowser.complaints(page);
            page.navigate(EXERCISE);
            type(page, Answers.right());
            press(page, "Run");
            assertThat(page.locator(".notice")).containsText("A run.");
            assertThat(page.locator(".report .verdict")).containsText("visible checks passed; hidden ones did not run");
            page.navigate("/");
            assertThat(tile(page)).not().containsText("solved");

            page.navigate(EXERCISE);
            type(page, Answers.withoutBatchAverage());
            press(page, "Submit");
            assertThat(page.locator(".report .diagnosis").first()).containsText(PortalInBrowser.words("batch"));
            assertThat(page.locator(".notice")).hasCount(0);
            link(page, "Go on with this source").click();
            type(page, Answers.right());
            press(page, "Submit");
            assertThat(page.locator(".report .verdict")).containsText(PortalInBrowser.words("passed"));

            link(page, "Compare with").click();
            Locator added = page.locator(".diff .added");
            assertThat(added.first()).containsText("added");
            assertThat(added.first()).containsText(".divide(y.getNumRows())");
            assertThat(page.locator(".diff .removed").first()).containsText("removed");

            page.navigate("/submissions");
            page.getByLabel("Exercise", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("two-layer-backprop");
            press(page, "Show");
            press(page, "Compare the chosen two");
            assertThat(page.locator(".diff .added").first()).isVisible();

            page.navigate("/");
            assertThat(tile(page)).containsText("solved");
            page.navigate(EXERCISE);
            link(page, "Read the reference").click();
            assertThat(page.locator(".prose")).containsText("Backpropagation as the chain rule says it");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void followsAGradingWithoutAnythingMoving() throws Exception {
        Files.createFile(stand.home().resolve("barrier"));
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = PortalInBrowser.complaints(page);
            page.addInitScript("window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach("
                    + "entry => window.moved += entry.value)).observe({type: 'layout-shift', buffered: true})");
            page.navigate("/exercises/sigmoid-derivative");
            press(page, "Submit");
            Locator checks = page.locator("#progress-checks li");
            assertThat(checks).hasCount(9);
            assertThat(checks.first().locator(".chip")).hasText("waiting");

            // What arrives while a grading goes on is put into the rows that are there.
            page.evaluate("() => events.onmessage({data: JSON.stringify({status: 'running', words: 'Checking.', checks:"
                    + " [{id: document.querySelector('[data-check]').dataset.check, title: '', outcome: 'passed',"
                    + " words: 'passed'}]})})");
            assertThat(checks.first().locator(".chip")).hasText("passed");
            assertThat(checks).hasCount(9);
            Object moved = page.evaluate("() => new Promise(done => requestAnimationFrame(() =>"
                    + " requestAnimationFrame(() => done(window.moved))))");
            assertThat(((Number) moved).doubleValue()).isZero();
            Files.delete(stand.home().resolve("barrier"));
            assertThat(page.locator(".report .verdict")).isVisible();
            assertThat(complaints).isEmpty();
        } finally {
            Files.deleteIfExists(stand.home().resolve("barrier"));
        }
    }

    @Test
    void writesWithTheKeyboardAloneAndIsNotCaughtInTheEditor() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = PortalInBrowser.complaints(page);
            page.navigate("/exercises/relu");
            page.locator(".cm-content").click();
            page.keyboard().press("Control+A");
            page.keyboard().press("Delete");
            page.keyboard().type("class A {");
            page.keyboard().press("Enter");
            page.keyboard().type("int x;");
            assertThat(page.locator("#source")).hasValue("class A {\n    int x;");
            page.keyboard().press("Tab");
            assertThat(page.locator("#source")).hasValue("class A {\n        int x;");
            assertThat(page.locator(".cm-content .tok-keyword").first()).hasText("class");
            page.keyboard().press("Escape");
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate("document.activeElement.closest('.cm-editor') === null"))
                    .isTrue();
            assertThat(page.locator("#source")).hasValue("class A {\n        int x;");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void isShownTheReferenceOnRequest() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate("/exercises/softmax");
            link(page, "Have it shown before that").click();
            page.getByLabel("I want to see it now").check();
            press(page, "Show me");
            assertThat(page.locator(".prose pre").first()).containsText("class ReferenceSoftmax");
            page.navigate("/");
            assertThat(page.locator(
                                    ".tile",
                                    new Page.LocatorOptions().setHas(page.locator("a[href='/exercises/softmax']")))
                            .first())
                    .containsText("reference seen");
        }
    }

    @Test
    void findsTheDraftAgain() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = PortalInBrowser.complaints(page);
            page.navigate(EXERCISE);
            String skeleton = source(page);
            type(page, "class Draft { }");
            assertThat(page.locator("#draft")).containsText("Draft kept in this browser");

            page.navigate(EXERCISE);
            assertThat(page.locator("#draft")).containsText("is kept in this browser");
            assertThat(source(page)).isEqualTo(skeleton);
            page.getByRole(AriaRole.BUTTON, named("Go on with it")).click();
            assertThat(source(page)).isEqualTo("class Draft { }");

            page.reload();
            page.getByRole(AriaRole.BUTTON, named("Drop it")).click();
            assertThat(page.locator("#draft")).containsText("dropped");
            page.reload();
            assertThat(page.locator("#draft")).isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void offersAnEarlierDraftStillWhenSomethingElseIsTyped() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(EXERCISE);
            type(page, "class First { }");
            assertThat(page.locator("#draft")).containsText("Draft kept in this browser");
            page.navigate(EXERCISE);
            type(page, "class Second { }");
            assertThat(page.locator("#draft")).containsText("Draft kept in this browser");

            page.reload();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Go on with it"))).hasCount(2);
            page.getByRole(AriaRole.BUTTON, named("Go on with it")).last().click();
            assertThat(source(page)).isEqualTo("class First { }");
        }
    }

    @Test
    void keepsWhatIsTypedAfterAReset() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate("/exercises/elu");
            type(page, "class Abandoned { }");
            press(page, "Reset");
            assertThat(page.locator(".notice")).containsText("kept as No.");
            type(page, "class Later { }");
            assertThat(page.locator("#draft")).containsText("Draft kept in this browser");

            page.reload();
            page.getByRole(AriaRole.BUTTON, named("Go on with it")).click();
            assertThat(source(page)).isEqualTo("class Later { }");
        }
    }

    @Test
    void findsTheDraftAfterAnExpiredSession() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(EXERCISE);
            type(page, "class Expired { }");
            context.clearCookies();
            press(page, "Submit");
            assertThat(page.locator("h1")).hasText("This form is too old");
            link(page, "Open the exercise again").click();
            page.getByRole(AriaRole.BUTTON, named("Go on with it")).click();
            assertThat(source(page)).isEqualTo("class Expired { }");

            type(page, " ");
            press(page, "Submit");
            assertThat(page.locator("#source-error")).containsText("empty");
            assertThat(page.locator("#draft")).containsText("Draft kept in this browser");
        }
    }

    @Test
    void goesBackToTheSkeletonWithTheTextInTheHistory() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate("/exercises/relu");
            String skeleton = source(page);
            type(page, "class Abandoned { }");
            press(page, "Reset");
            assertThat(page.locator(".notice")).containsText("kept as No.");
            assertThat(source(page)).isEqualTo(skeleton);
            assertThat(page.locator("#draft")).isEmpty();
            page.locator(".notice a").click();
            assertThat(page.locator("pre")).containsText("class Abandoned { }");
        }
    }

    @Test
    void needsNoScript() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            page.navigate("/");
            page.getByLabel("Search").fill("overflows sigmoid");
            press(page, "Find");
            assertThat(page.locator(".tile")).hasCount(1);
            page.locator(".tile h3 a").click();
            page.locator("#source").fill("class Scriptless { }");
            press(page, "Run");
            assertThat(page.locator(".report .verdict")).isVisible();
            press(page, "Go on with this source", AriaRole.LINK);
            page.locator("#source").fill("class Scriptless { int x; }");
            press(page, "Submit");
            assertThat(page.locator(".report .verdict")).isVisible();
            press(page, "Compare with", AriaRole.LINK);
            assertThat(page.locator(".diff .added")).containsText("int x;");
        }
    }

    @Test
    void hasNoGraveBarrierAndFitsANarrowScreen() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate("/exercises/elu");
            type(page, "class One { }");
            press(page, "Run");
            assertThat(page.locator(".report .verdict")).isVisible();
            String run = page.url();
            page.navigate("/exercises/elu");
            type(page, "class Two { }");
            press(page, "Submit");
            assertThat(page.locator(".report .verdict")).isVisible();
            String diff = link(page, "Compare with").getAttribute("href");
            page.navigate("/exercises/elu");
            type(page, "class Three { }");
            press(page, "Reset");
            String kept = page.url();
            String reference = "/exercises/gelu/reference";
            page.navigate(reference);
            page.getByLabel("I want to see it now").check();
            press(page, "Show me");
            for (String address : List.of(
                    "/?q=sigmoid&topic=activations",
                    "/?q=nothing-at-all",
                    kept,
                    run,
                    diff,
                    "/submissions?exercise=elu",
                    reference,
                    "/exercises/softplus/reference")) {
                page.navigate(address);
                Barriers.none(page);
            }
        }
    }

    private static void type(Page page, String source) {
        SourceField.fill(page, source);
    }

    private static String source(Page page) {
        return SourceField.text(page);
    }

    private static void press(Page page, String name) {
        press(page, name, AriaRole.BUTTON);
    }

    private static void press(Page page, String name, AriaRole role) {
        page.getByRole(role, named(name)).first().click();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, named(name)).first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator tile(Page page) {
        return page.locator(
                ".tile", new Page.LocatorOptions().setHas(page.locator("h3 a[href='/exercises/two-layer-backprop']")));
    }
}
