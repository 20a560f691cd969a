package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lessons on a screen, on a narrow one, and on paper. */
class LessonsInBrowserIT {
    private static final Pattern SHEET = Pattern.compile("/Type /Page\\b");

    @RegisterExtension
    static final PortalInBrowser stand = new PortalInBrowser();

    @Test
    void everyLessonIsDrawnWithoutComplaintAndWithoutBarrier() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> complaints = PortalInBrowser.complaints(page);
            for (String address : lessons(page)) {
                page.navigate(address);
                assertThat(page.locator(".tex:not(.drawn)")).hasCount(0);
                Barriers.none(page);
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theSummaryFitsOnTwoSheets() {
        try (BrowserContext context = stand.context(options -> options.setColorScheme(ColorScheme.DARK))) {
            Page page = context.newPage();
            page.navigate("/lessons/summary");
            assertThat(page.locator(".tex:not(.drawn)")).hasCount(0);
            String pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
            assertThat(SHEET.matcher(pdf).results().count()).isBetween(1L, 2L);
        }
    }

    private static List<String> lessons(Page page) {
        page.navigate("/lessons");
        List<String> addresses = new ArrayList<>();
        page.locator(".tile a").all().forEach(link -> addresses.add(link.getAttribute("href")));
        assertThat(addresses).isNotEmpty();
        addresses.add("/lessons");
        return addresses;
    }
}
