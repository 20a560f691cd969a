package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Light and dark by choice, and keys instead of a mouse. */
class LooksInBrowserIT {
    private static final String DARK = "rgb(19, 23, 28)";
    private static final String LIGHT = "rgb(246, 245, 241)";
    private static final long FIRST_PAGE = 150_000;

    @RegisterExtension
    static final PortalInBrowser stand = new PortalInBrowser();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void staysDarkWhereItWasChosenWhateverTheSystemSays(boolean scripts) {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, scripts)) {
            Page page = context.newPage();
            page.navigate("/lessons");
            assertThat(page.locator("body")).hasCSS("background-color", LIGHT);
            press(page, "dark");
            assertThat(page.locator("body")).hasCSS("background-color", DARK);
            assertThat(page.locator("h1")).hasText("Lessons");
            page.navigate("/questions");
            assertThat(page.locator("body")).hasCSS("background-color", DARK);
            press(page, "as the system");
            assertThat(page.locator("body")).hasCSS("background-color", LIGHT);
            page.navigate("/");
            assertThat(page.locator("body")).hasCSS("background-color", LIGHT);
        }
    }

    @Test
    void staysLightOnADarkSystem() {
        try (BrowserContext context = stand.context(ColorScheme.DARK, true)) {
            Page page = context.newPage();
            page.navigate("/");
            assertThat(page.locator("body")).hasCSS("background-color", DARK);
            press(page, "light");
            page.navigate("/progress");
            assertThat(page.locator("body")).hasCSS("background-color", LIGHT);
        }
    }

    @Test
    void keysLeadEverywhereAndCanBeSwitchedOff() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate("/");
            page.keyboard().press("/");
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().type("g q?");
            assertThat(page.locator("#q")).hasValue("g q?");
            page.locator("h1").click();

            page.keyboard().press("?");
            assertThat(page.locator("dialog")).isVisible();
            assertThat(page.locator("dialog")).containsText("Keyboard shortcuts");
            Barriers.none(page);
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog")).hasCount(0);

            page.keyboard().press("g");
            page.keyboard().press("q");
            assertThat(page.locator("h1")).hasText("Interview questions");

            page.navigate("/shortcuts");
            page.locator("#shortcuts-on").uncheck();
            page.navigate("/");
            page.keyboard().press("?");
            page.keyboard().press("g");
            page.keyboard().press("q");
            assertThat(page.locator("h1")).hasText("Exercises");
            assertThat(page.locator("dialog")).hasCount(0);
        }
    }

    @Test
    void runsAndSubmitsFromTheEditorByKeys() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate("/exercises/two-layer-backprop");
            SourceField.fill(page, Answers.right());
            page.locator(".cm-content").focus();
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".notice").first()).containsText("A run.");
            page.keyboard().press("c");
            assertThat(page.locator("#source")).hasValue(Answers.right());
            page.locator(".cm-content").focus();
            page.keyboard().press("Control+Shift+Enter");
            assertThat(page.locator(".report .verdict"))
                    .containsText(Pattern.compile("passed", Pattern.CASE_INSENSITIVE));
            assertThat(page.locator(".notice")).hasCount(0);
        }
    }

    /** In bytes on the wire, as a browser with an empty cache sees it. */
    @Test
    void theFirstPageIsSmallAndNothingComesFromElsewhere() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> addresses = new ArrayList<>();
            long[] bytes = {0};
            page.onRequestFinished(request -> {
                addresses.add(request.url());
                bytes[0] += request.sizes().responseBodySize + request.sizes().responseHeadersSize;
            });
            page.navigate("/");
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(addresses).allMatch(address -> address.startsWith(stand.address()));
            assertThat(addresses).noneMatch(address -> address.contains("katex") || address.contains("codemirror"));
            assertThat(bytes[0]).isPositive().isLessThan(FIRST_PAGE);
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
