package dev.gradus.app.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.gradus.app.cli.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that a batch writes for people, opened from the disk as they are. */
class ReportInBrowserIT {

    @TempDir
    Path folder;

    @Test
    void reportsAndSummaryCanBeReadByEverybodyOnEveryScreen() throws Exception {
        person("Ada", Answers.right());
        person("Ben", Answers.withoutBatchAverage());
        Program.runProcess(folder, "grade", "two-layer-backprop", "class", "--out", "results");

        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.chromium(playwright)) {
            Page page = browser.newPage();
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            for (String file : List.of("summary.html", "Ben/report.html", "Ben/feedback.html")) {
                page.navigate(folder.resolve("results").resolve(file).toUri().toString());
                Barriers.none(page);
            }
            assertThat(requests).hasSize(3).allMatch(url -> url.startsWith("file:"));
        }
    }

    private void person(String name, String source) throws Exception {
        Path file =
                Files.createDirectories(folder.resolve("class").resolve(name)).resolve("MyTwoLayerBackprop.java");
        Files.writeString(file, source);
    }
}
