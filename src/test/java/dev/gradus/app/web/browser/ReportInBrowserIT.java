package dev.gradus.app.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.app.cli.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The files that a batch writes for people, opened from the disk as they are. */
@EnabledIfSystemProperty(named = "gradus.full", matches = "true")
class ReportInBrowserIT {
    private static final List<String> GRAVE = List.of("serious", "critical");
    private static final int NARROW = 400;
    private static final int WIDE = 1280;

    @TempDir
    Path folder;

    @Test
    void reportsAndSummaryCanBeReadByEverybodyOnEveryScreen() throws Exception {
        person("Ada", Answers.right());
        person("Ben", Answers.withoutBatchAverage());
        Program.runProcess(folder, "grade", "two-layer-backprop", "class", "--out", "results");

        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.chromium(playwright)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {NARROW, WIDE}) {
                    try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                            .setColorScheme(scheme)
                            .setViewportSize(width, 800))) {
                        Page page = context.newPage();
                        List<String> requests = new ArrayList<>();
                        page.onRequest(request -> requests.add(request.url()));
                        for (String file : List.of("summary.html", "Ben/report.html", "Ben/feedback.html")) {
                            page.navigate(folder.resolve("results")
                                    .resolve(file)
                                    .toUri()
                                    .toString());
                            isReadable(page, scheme, file + " " + scheme + " " + width);
                        }
                        assertThat(requests).hasSize(3).allMatch(url -> url.startsWith("file:"));
                    }
                }
            }
        }
    }

    private static void isReadable(Page page, ColorScheme scheme, String what) {
        assertThat(Barriers.grave(page, scheme)).as(what).isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).doubleValue())
                .as(what + ", wider than the screen by")
                .isLessThanOrEqualTo(0);
    }

    private void person(String name, String source) throws Exception {
        Path file =
                Files.createDirectories(folder.resolve("class").resolve(name)).resolve("MyTwoLayerBackprop.java");
        Files.writeString(file, source);
    }
}
