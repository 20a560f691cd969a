package dev.gradus.engine.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast of what is written and drawn, by WCAG 2.2: 4.5 for text (1.4.3), 3 for the parts of pictures (1.4.11). */
class ColoursTest {
    private static final Pattern VARIABLE =
            Pattern.compile("--([a-z0-9-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void letTextsBeRead(String scheme) {
        Map<String, Integer> colours = colours(scheme);
        for (String surface : new String[] {"page", "surface", "sunken"}) {
            for (String text : new String[] {"ink", "muted", "accent", "good", "bad", "warn"}) {
                assertContrast(colours, text, surface, 4.5);
            }
        }
        assertContrast(colours, "ink", "warn-surface", 4.5);
        assertContrast(colours, "accent", "warn-surface", 4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void letValuesBeReadOnEveryCell(String scheme) {
        Map<String, Integer> colours = colours(scheme);
        for (int step = 0; step < 9; step++) {
            assertContrast(colours, step >= 6 ? "chart-on-strong" : "ink", "chart-q" + step, 4.5);
            assertContrast(colours, step <= 1 || step >= 7 ? "chart-on-strong" : "ink", "chart-d" + step, 4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void letLinesBeSeen(String scheme) {
        Map<String, Integer> colours = colours(scheme);
        for (int line = 0; line < 4; line++) {
            assertContrast(colours, "chart-" + line, "surface", 3);
        }
        assertContrast(colours, "chart-axis", "surface", 3);
    }

    /** Every colour has a value for light and one for dark. */
    private static Map<String, Integer> colours(String scheme) {
        int group = scheme.equals("light") ? 2 : 3;
        Map<String, Integer> colours = new HashMap<>();
        Matcher matcher = VARIABLE.matcher(HtmlReport.css());
        while (matcher.find()) {
            colours.put(matcher.group(1), Integer.parseInt(matcher.group(group), 16));
        }
        return colours;
    }

    private static void assertContrast(Map<String, Integer> colours, String front, String back, double least) {
        double a = luminance(colours.get(front));
        double b = luminance(colours.get(back));
        double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        assertThat(contrast).as("%s on %s", front, back).isGreaterThanOrEqualTo(least);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
