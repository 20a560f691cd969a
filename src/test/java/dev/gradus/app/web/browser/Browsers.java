package dev.gradus.app.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by its own Node.js. */
final class Browsers {
    private Browsers() {}

    static Playwright playwright() {
        Map<String, String> environment = new java.util.HashMap<>(System.getenv());
        environment.putIfAbsent("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        onPath("node").ifPresent(node -> environment.putIfAbsent("PLAYWRIGHT_NODEJS_PATH", node.toString()));
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    static Browser chromium(Playwright playwright) {
        Path program = Optional.ofNullable(System.getenv("PLAYWRIGHT_CHROMIUM"))
                .map(Path::of)
                .or(() -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .flatMap(name -> onPath(name).stream())
                        .findFirst())
                .orElseThrow(() -> new AssertionError(
                        "These tests need Chromium: install the package chromium, or set PLAYWRIGHT_CHROMIUM"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
