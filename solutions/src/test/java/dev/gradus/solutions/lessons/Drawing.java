package dev.gradus.solutions.lessons;

import java.util.Locale;

/**
 * An SVG picture for a lesson. Colours are classes, so that the page that holds the picture can set them; the style that
 * is written into the file is for whoever opens it by itself.
 */
final class Drawing {
    private static final String STYLE = """
            svg { background: #fff; color: #1f2630; --muted: #59636f; --line: #dcdad2; --surface: #f6f5f1; --c0: #b8441a; --c1: #22588f; --c2: #4c7326; --c3: #74479c; }
            @media (prefers-color-scheme: dark) { svg { background: #1b2129; color: #e4e8ee; --muted: #a2adba; --line: #343d48; --surface: #232a33; --c0: #ff9a6b; --c1: #8fbdf0; --c2: #a9cf7d; --c3: #cba6ef; } }
            text { font: 13px system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; fill: currentColor; }
            .muted { fill: var(--muted); } .small { font-size: 11.5px; } .strong { font-weight: 600; } .italic { font-style: italic; }
            .middle { text-anchor: middle; } .end { text-anchor: end; }
            .grid, .axis, .edge, .curve, .dashed, .dotted { fill: none; stroke-width: 1; }
            .grid { stroke: var(--line); } .axis { stroke: var(--muted); } .edge { stroke: currentColor; stroke-width: 1.4; }
            .head { fill: currentColor; } .box { fill: var(--surface); stroke: var(--muted); }
            .curve { stroke-width: 2.2; stroke-linejoin: round; } .dashed { stroke-dasharray: 7 4; } .dotted { stroke-dasharray: 2 4; }
            .s0 { stroke: var(--c0); } .s1 { stroke: var(--c1); } .s2 { stroke: var(--c2); } .s3 { stroke: var(--c3); }
            .f0 { fill: var(--c0); } .f1 { fill: var(--c1); } .f2 { fill: var(--c2); } .f3 { fill: var(--c3); }
            .hollow { fill: var(--surface); stroke-width: 2; }
            """;

    private final StringBuilder shapes = new StringBuilder();
    private final String title;
    private final int width;
    private final int height;

    Drawing(String title, int width, int height) {
        this.title = title;
        this.width = width;
        this.height = height;
    }

    Drawing line(double x1, double y1, double x2, double y2, String classes) {
        return add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>", n(x1), n(y1), n(x2), n(y2), classes);
    }

    /** A line with a head at its end. */
    Drawing arrow(double x1, double y1, double x2, double y2, String line, String head) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        double ux = (x2 - x1) / length;
        double uy = (y2 - y1) / length;
        double bx = x2 - 9 * ux;
        double by = y2 - 9 * uy;
        line(x1, y1, bx, by, line);
        return path(
                "M" + n(x2) + " " + n(y2) + "L" + n(bx - 4 * uy) + " " + n(by + 4 * ux) + "L" + n(bx + 4 * uy) + " "
                        + n(by - 4 * ux) + "Z",
                head);
    }

    Drawing arrow(double x1, double y1, double x2, double y2) {
        return arrow(x1, y1, x2, y2, "edge", "head");
    }

    Drawing path(String data, String classes) {
        return add("<path d=\"%s\" class=\"%s\"/>", data, classes);
    }

    Drawing shade(String data, String classes, double opacity) {
        return add("<path d=\"%s\" class=\"%s\" fill-opacity=\"%s\"/>", data, classes, n(opacity));
    }

    Drawing circle(double x, double y, double radius, String classes) {
        return add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" class=\"%s\"/>", n(x), n(y), n(radius), classes);
    }

    Drawing rectangle(double x, double y, double w, double h, String classes) {
        return add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\" class=\"%s\"/>",
                n(x), n(y), n(w), n(h), classes);
    }

    Drawing text(double x, double y, String classes, String words) {
        return add("<text x=\"%s\" y=\"%s\" class=\"%s\">%s</text>", n(x), n(y), classes, escaped(words));
    }

    String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\">\n<title>"
                + escaped(title) + "</title>\n<style>\n" + STYLE + "</style>\n" + shapes + "</svg>\n";
    }

    /** A coordinate with two decimals at most. */
    static String n(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        String shortened = text.replaceAll("\\.?0+$", "");
        return shortened.equals("-0") ? "0" : shortened;
    }

    private Drawing add(String pattern, Object... values) {
        shapes.append(String.format(Locale.ROOT, pattern, values)).append('\n');
        return this;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }
}
