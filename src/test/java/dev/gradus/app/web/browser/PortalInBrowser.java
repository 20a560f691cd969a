package dev.gradus.app.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.app.web.PackagedPortal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A packaged portal for the tests of one class, and in front of it the browser that all classes share. */
final class PortalInBrowser implements BeforeAllCallback, AfterAllCallback {
    private static final double PATIENCE_MILLIS = 60_000;

    private final Function<Path, List<String>> settings;
    private Path home;
    private PackagedPortal portal;
    private Browser browser;

    PortalInBrowser() {
        this(home -> List.of());
    }

    /** @param settings system properties for the portal, which may name its home */
    PortalInBrowser(Function<Path, List<String>> settings) {
        this.settings = settings;
    }

    /** Ends when the last class is done. */
    private record SharedBrowser(Playwright playwright, Browser browser) implements AutoCloseable {
        static SharedBrowser open() {
            Playwright playwright = Browsers.playwright();
            return new SharedBrowser(playwright, Browsers.chromium(playwright));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        home = Files.createTempDirectory("gradus-portal");
        portal = PackagedPortal.start(home, settings.apply(home).toArray(String[]::new));
        browser = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(PortalInBrowser.class))
                .getOrComputeIfAbsent("browser", key -> SharedBrowser.open(), SharedBrowser.class)
                .browser();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        portal.close();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new AssertionError("The portal left something behind that cannot be deleted", e);
        }
    }

    /** The portal's data folder. */
    Path home() {
        return home;
    }

    String address() {
        return portal.address();
    }

    /** What the portal wrote so far. */
    String output() {
        return portal.output();
    }

    /** Somebody with a browser of their own. */
    BrowserContext context(ColorScheme scheme, boolean scripts) {
        return context(options -> options.setColorScheme(scheme).setJavaScriptEnabled(scripts));
    }

    /** The same with anything else that a browser can be told. */
    BrowserContext context(Function<Browser.NewContextOptions, Browser.NewContextOptions> more) {
        return browser.newContext(more.apply(new Browser.NewContextOptions().setBaseURL(address())));
    }

    /** Everything that the browser's console reports: breaches of the content policy among it. */
    static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    /** These words, whatever their case. */
    static Pattern words(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
