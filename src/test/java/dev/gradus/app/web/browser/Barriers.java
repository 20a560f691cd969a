package dev.gradus.app.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What keeps people out of a page: barriers that axe finds, and lines wider than the screen. */
final class Barriers {
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final String AXE = axe();
    private static final List<String> OF_COLOUR = List.of("color-contrast", "link-in-text-block");
    private static final List<String> OF_WIDTH = List.of("scrollable-region-focusable", "target-size");

    /**
     * The serious and critical ones. What KaTeX draws is thousands of boxes hidden from screen readers; the formula's
     * MathML beside them is looked at. Only violations are worked out in full, which halves the time.
     */
    private static final String LOOK = """
            async rules => {
              const drawn = document.querySelector('.katex-html') ? ['.katex-html'] : [];
              const result = await axe.run(drawn.length ? {include: [['html']], exclude: [drawn]} : document, {
                resultTypes: ['violations'],
                ...(rules.length ? {runOnly: {type: 'rule', values: rules}} : {})
              });
              return result.violations
                .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                .map(rule => rule.id + ': ' + rule.help + ' ' + rule.nodes[0].target + ' ' + rule.nodes[0].html);
            }""";

    private Barriers() {}

    /**
     * Fails if there is one on this page as it is now, with everything unfolded: in light colours, in dark ones, on a
     * wide screen and on a narrow one.
     */
    static void none(Page page) {
        ViewportSize before = page.viewportSize();
        page.locator("details:not([open])").evaluateAll("all => all.forEach(details => details.open = true)");
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        page.setViewportSize(WIDE, 800);
        show(page, ColorScheme.DARK);
        assertThat(grave(page, OF_COLOUR)).as(page.url() + " in the dark").isEmpty();
        show(page, ColorScheme.LIGHT);
        assertThat(grave(page, List.of())).as(page.url()).isEmpty();
        page.setViewportSize(NARROW, 740);
        // Scripts that watch sizes are told so within a frame.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(grave(page, OF_WIDTH)).as(page.url() + ", narrow").isEmpty();
        fits(page);
        page.setViewportSize(before.width, before.height);
    }

    /** Fails if one has to scroll sideways in the window as it is. */
    static void fits(Page page) {
        Object overflow =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as(page.url() + ", wider than the screen by")
                .isZero();
    }

    private static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                // Colours that are still changing would be measured.
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static List<?> grave(Page page, List<String> rules) {
        return (List<?>) page.evaluate(LOOK, rules);
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
