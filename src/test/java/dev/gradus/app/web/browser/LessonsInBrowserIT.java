package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.app.web.PackagedPortal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lessons on a screen, on a narrow one, and on paper. */
class LessonsInBrowserIT {
    private static final Pattern SHEET = Pattern.compile("/Type /Page\\b");

    @TempDir
    static Path home;

    private static final boolean FULL = Boolean.getBoolean("gradus.full");

    private static PackagedPortal portal;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        portal = PackagedPortal.start(home);
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
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
    void everyLessonIsDrawnWithoutComplaintAndWithoutGraveBarrier(ColorScheme scheme) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(portal.address()).setColorScheme(scheme))) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
            for (String address : some(lessons(page), scheme)) {
                page.navigate(address);
                assertThat(page.locator(".tex:not(.drawn)")).hasCount(0);
                assertThat(Barriers.grave(page, scheme))
                        .as(address + " " + scheme)
                        .isEmpty();
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void everyLessonFitsANarrowScreen() {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(portal.address()).setViewportSize(360, 740))) {
            Page page = context.newPage();
            for (String address : lessons(page)) {
                page.navigate(address);
                assertThat(page.locator(".tex:not(.drawn)")).hasCount(0);
                Object overflow = page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(((Number) overflow).intValue()).as(address).isZero();
            }
        }
    }

    @Test
    void theSummaryFitsOnTwoSheets() {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(portal.address()).setColorScheme(ColorScheme.DARK))) {
            Page page = context.newPage();
            page.navigate("/lessons/summary");
            assertThat(page.locator(".tex:not(.drawn)")).hasCount(0);
            String pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
            assertThat(SHEET.matcher(pdf).results().count()).isBetween(1L, 2L);
        }
    }

    /** All with {@code gradus.full}, else a fifth of them, others in the light than in the dark. */
    private static List<String> some(List<String> addresses, ColorScheme scheme) {
        return IntStream.range(0, addresses.size())
                .filter(i -> FULL || i % 5 == scheme.ordinal() % 5)
                .mapToObj(addresses::get)
                .toList();
    }

    private static List<String> lessons(Page page) {
        page.navigate("/lessons");
        List<String> addresses = new ArrayList<>();
        page.locator(".tile a").all().forEach(link -> addresses.add(link.getAttribute("href")));
        assertThat(addresses).isNotEmpty();
        addresses.add("/lessons");
        return addresses;
    }

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
