package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.app.web.PackagedPortal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of the packaged portal, by the full build. The tests of each feature look at its own pages every time. */
@EnabledIfSystemProperty(named = "gradus.full", matches = "true")
class EveryPageInBrowserIT {
    private static final String ALL = ".tile h3 a";

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

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void hasNoGraveBarrierOnAnyPage(ColorScheme scheme) {
        try (BrowserContext context = context(scheme, true)) {
            Page page = context.newPage();
            page.navigate("/exercises/two-layer-backprop");
            SourceField.fill(page, Answers.withoutBatchAverage());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit"))
                    .click();
            assertThat(page.locator(".report .verdict")).isVisible();
            String verdict = page.url();
            for (String address : addresses(page, verdict, ALL)) {
                page.navigate(address);
                page.locator("details").all().forEach(details -> details.evaluate("d => d.open = true"));
                assertThat(Barriers.grave(page, scheme))
                        .as(address + " " + scheme)
                        .isEmpty();
            }
        }
    }

    @Test
    void fitsANarrowScreen() {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(portal.address()).setViewportSize(360, 740))) {
            Page page = context.newPage();
            for (String address : addresses(page, "/", ALL)) {
                page.navigate(address);
                assertThat(page.locator(".tex:not(.drawn)").count()).as(address).isZero();
                page.locator("details").all().forEach(details -> details.evaluate("d => d.open = true"));
                Object overflow = page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(((Number) overflow).intValue()).as(address).isZero();
            }
        }
    }

    private static List<String> addresses(Page page, String verdict, String links) {
        List<String> addresses = new ArrayList<>(List.of(
                "/", "/submissions", "/questions", "/interviews", "/progress", "/progress/data", "/nothing", verdict));
        for (String list : List.of("/", "/questions")) {
            page.navigate(list);
            page.locator(links).all().forEach(link -> addresses.add(link.getAttribute("href")));
        }
        return addresses;
    }

    private static BrowserContext context(ColorScheme scheme, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(portal.address())
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts));
    }
}
