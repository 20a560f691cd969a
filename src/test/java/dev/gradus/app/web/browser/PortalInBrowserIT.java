package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The packaged portal with its own grader, as somebody in front of a browser sees it. */
class PortalInBrowserIT {
    private static final double PATIENCE_MILLIS = 60_000;

    @RegisterExtension
    static final PortalInBrowser stand = new PortalInBrowser();

    @Test
    void namesTheMistakeThenAcceptsTheCorrection() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = PortalInBrowser.complaints(page);
            page.navigate("/");
            page.locator(".tile h3 a", new Page.LocatorOptions().setHasText(PortalInBrowser.words("two layers")))
                    .click();
            assertThat(page.locator(".tex.drawn .katex").first()).isVisible();

            SourceField.fill(page, Answers.withoutBatchAverage());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit"))
                    .click();
            assertThat(page.locator(".report .verdict")).containsText(PortalInBrowser.words("failed|partly right"));
            assertThat(page.locator(".report .diagnosis").first()).containsText(PortalInBrowser.words("batch"));

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on with this source"))
                    .click();
            assertThat(page.locator("#source")).hasValue(Answers.withoutBatchAverage());
            SourceField.fill(page, Answers.right());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit"))
                    .click();
            assertThat(page.locator(".report .verdict")).containsText(PortalInBrowser.words("passed"));
            page.navigate("/");
            assertThat(page.locator(
                            ".tile",
                            new Page.LocatorOptions()
                                    .setHas(page.locator("h3 a[href='/exercises/two-layer-backprop']"))))
                    .containsText("solved");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void needsNoScript() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            page.navigate("/exercises/two-layer-backprop");
            assertThat(page.locator(".tex").first()).isVisible();
            page.getByText(Pattern.compile("Show hint 1 of")).click();
            assertThat(page.locator(".hint[open]")).hasCount(1);
            page.getByLabel("Or a file instead")
                    .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                            "MyTwoLayerBackprop.java",
                            "text/x-java",
                            Answers.right().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit"))
                    .click();
            // Without a script the page looks again by itself.
            assertThat(page.locator(".report .verdict"))
                    .containsText(
                            PortalInBrowser.words("passed"),
                            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        }
    }
}
