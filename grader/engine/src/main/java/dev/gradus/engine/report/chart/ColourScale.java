package dev.gradus.engine.report.chart;

import dev.gradus.engine.report.markup.Markup;
import java.util.Arrays;

/**
 * Nine colours for a range of values. Values of both signs get two colours that meet at zero; values without sign get one
 * that grows, over their logarithm where they span more than three powers of ten.
 */
final class ColourScale {
    static final int STEPS = 9;
    private static final double WIDE = 1e3;

    /** How a value becomes a colour. */
    enum Kind {
        GROWING,
        LOGARITHMIC,
        TWO_SIDED
    }

    private final Kind kind;
    private final double low;
    private final double high;

    private ColourScale(Kind kind, double low, double high) {
        this.kind = kind;
        this.low = low;
        this.high = high;
    }

    /** The scale that suits these values. */
    static ColourScale of(double[][] values) {
        double[] finite = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        double largest = Arrays.stream(finite).map(Math::abs).max().orElse(0);
        if (Arrays.stream(finite).anyMatch(v -> v < 0)) {
            return new ColourScale(Kind.TWO_SIDED, -largest, largest);
        }
        double smallest = Arrays.stream(finite).filter(v -> v > 0).min().orElse(largest);
        if (largest > 0 && smallest < largest / WIDE) {
            return new ColourScale(Kind.LOGARITHMIC, Math.floor(Math.log10(smallest)), Math.log10(largest));
        }
        return new ColourScale(Kind.GROWING, 0, largest == 0 ? 1 : largest);
    }

    /** Probabilities: two colours that meet at one half. */
    static ColourScale ofProbabilities() {
        return new ColourScale(Kind.TWO_SIDED, 0, 1);
    }

    Kind kind() {
        return kind;
    }

    /** 0 to 8, for a finite value. */
    int step(double value) {
        double v = kind == Kind.LOGARITHMIC ? (value <= 0 ? low : Math.log10(value)) : value;
        // Halved, because the difference of two huge values may overflow.
        double fraction = high == low ? 1 : (v / 2 - low / 2) / (high / 2 - low / 2);
        return (int) Math.max(0, Math.min(STEPS - 1, Math.floor(fraction * STEPS)));
    }

    /** Class of a cell's area. */
    String cellClass(int step) {
        return (kind == Kind.TWO_SIDED ? "chart-d" : "chart-q") + step;
    }

    /** Class of a text that lies on such a cell. */
    String inkClass(int step) {
        boolean strong = kind == Kind.TWO_SIDED ? step <= 1 || step >= STEPS - 2 : step >= 6;
        return strong ? "chart-ink-strong" : "chart-ink";
    }

    /** A bar of the nine colours with its ends and its middle, 34 user units high. */
    Markup bar(double x, double y, String unit) {
        double width = 22;
        Markup bar = new Markup();
        for (int i = 0; i < STEPS; i++) {
            bar.empty(
                    "rect",
                    "class",
                    cellClass(i),
                    "x",
                    NumberText.coordinate(x + i * width),
                    "y",
                    NumberText.coordinate(y),
                    "width",
                    NumberText.coordinate(width),
                    "height",
                    "12");
        }
        bar.open("g", "class", "chart-labels");
        label(bar, x, y, "start", end(low));
        label(bar, x + STEPS * width / 2, y, "middle", middle());
        label(bar, x + STEPS * width, y, "end", end(high));
        bar.close();
        bar.element(
                "text",
                unit + (kind == Kind.LOGARITHMIC ? " (logarithmic)" : ""),
                "class",
                "chart-name",
                "x",
                NumberText.coordinate(x),
                "y",
                NumberText.coordinate(y - 6));
        return bar;
    }

    private static void label(Markup bar, double x, double y, String anchor, String text) {
        bar.element(
                "text", text, "x", NumberText.coordinate(x), "y", NumberText.coordinate(y + 26), "text-anchor", anchor);
    }

    private String end(double value) {
        return kind == Kind.LOGARITHMIC ? NumberText.brief(Math.pow(10, value)) : NumberText.brief(value);
    }

    private String middle() {
        double middle = low / 2 + high / 2;
        return end(middle);
    }
}
