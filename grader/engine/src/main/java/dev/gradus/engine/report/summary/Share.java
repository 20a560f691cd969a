package dev.gradus.engine.report.summary;

import dev.gradus.engine.report.markup.Markup;
import java.util.Locale;

/** A bar that shows parts of a whole; the numbers stand beside it in words. */
final class Share {
    private static final double WIDTH = 100;

    private Share() {}

    static void bar(Markup out, int whole, int part, String partClass) {
        bar(out, whole, part, partClass, 0, partClass);
    }

    static void bar(Markup out, int whole, int first, String firstClass, int second, String secondClass) {
        double unit = whole == 0 ? 0 : WIDTH / whole;
        out.open("svg", "class", "share", "viewBox", "0 0 100 8", "preserveAspectRatio", "none", "aria-hidden", "true");
        part(out, 0, WIDTH, "share-rest");
        part(out, 0, first * unit, firstClass);
        part(out, first * unit, second * unit, secondClass);
        out.close();
    }

    private static void part(Markup out, double from, double width, String partClass) {
        if (width > 0) {
            out.empty(
                    "rect",
                    "class",
                    partClass,
                    "x",
                    String.format(Locale.ROOT, "%.2f", from),
                    "y",
                    "0",
                    "width",
                    String.format(Locale.ROOT, "%.2f", width),
                    "height",
                    "8");
        }
    }
}
