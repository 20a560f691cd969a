package dev.gradus.app.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every kind of page in the packaged portal, and of the exercises and questions a thirtieth; all by the full build. */
class EveryPageInBrowserIT {
    private static final int EVERY = Boolean.getBoolean("gradus.full") ? 1 : 30;

    @RegisterExtension
    static final PortalInBrowser stand = new PortalInBrowser();

    @Test
    void hasNoBarrier() {
        try (BrowserContext context = stand.context(ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate("/exercises/two-layer-backprop");
            SourceField.fill(page, Answers.withoutBatchAverage());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit"))
                    .click();
            assertThat(page.locator(".report .verdict")).isVisible();
            Barriers.none(page);
            for (String address : addresses(page)) {
                page.navigate(address);
                assertThat(page.locator(".tex:not(.drawn)")).hasCount(0);
                Barriers.none(page);
            }
        }
    }

    private static List<String> addresses(Page page) {
        List<String> addresses = new ArrayList<>(
                List.of("/", "/submissions", "/questions", "/interviews", "/progress", "/progress/data", "/nothing"));
        for (String list : List.of("/", "/questions")) {
            page.navigate(list);
            List<String> links = page.locator(".tile h3 a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            IntStream.range(0, links.size())
                    .filter(i -> i % EVERY == 0)
                    .mapToObj(links::get)
                    .forEach(addresses::add);
        }
        return addresses;
    }
}
