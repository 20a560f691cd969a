package dev.gradus.app.web.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;

/** What keeps people out of a page, as axe finds it. */
final class Barriers {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    /** Thousands of boxes that KaTeX draws, hidden from screen readers; the formula's MathML beside them is looked at. */
    private static final String DRAWN = ".katex-html";

    private Barriers() {}

    /** The serious and critical ones; in the dark only what colours have to do with. */
    static List<String> grave(Page page, ColorScheme scheme) {
        AxeBuilder axe = new AxeBuilder(page);
        if (page.locator(DRAWN).count() > 0) {
            axe.exclude(DRAWN);
        }
        if (scheme == ColorScheme.DARK) {
            axe.withRules(List.of("color-contrast", "link-in-text-block"));
        }
        return axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().get(0).getHtml())
                .toList();
    }
}
