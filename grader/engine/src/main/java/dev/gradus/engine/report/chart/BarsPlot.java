package dev.gradus.engine.report.chart;

import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.markup.Markup;
import java.util.ArrayList;
import java.util.List;

/** Named amounts as lying bars, each with its name before it (or above it, where names are long) and its value after. */
final class BarsPlot {
    private static final double LONGEST_NAME = 130;
    private static final double BAR = 16;
    private static final double ROW = 24;
    private static final double ROW_WITH_NAME = 40;
    private static final double TOP = 22;
    private static final int MAX_BARS = 40;

    private BarsPlot() {}

    static Plot of(Picture.Bars picture) {
        int n = Math.min(MAX_BARS, Math.min(picture.labels().size(), picture.values().length));
        List<String> names = picture.labels().subList(0, n);
        double widest = names.stream().mapToDouble(NumberText::width).max().orElse(0);
        boolean beside = widest <= LONGEST_NAME;
        double x0 = beside ? widest + 8 : 0;
        double row = beside ? ROW : ROW_WITH_NAME;
        double room = Plot.WIDTH - x0 - 52;
        double largest = 0;
        for (double value : picture.values()) {
            largest = Double.isFinite(value) ? Math.max(largest, value) : largest;
        }
        Markup svg = new Markup();
        svg.element("text", picture.unit(), "class", "chart-name", "x", at(x0), "y", "12");
        PathData bars = new PathData();
        svg.open("g", "class", "chart-labels");
        for (int i = 0; i < n; i++) {
            double top = TOP + i * row + (beside ? 0 : ROW_WITH_NAME - ROW);
            double value = picture.values()[i];
            double length = Double.isFinite(value) && largest > 0 ? Math.max(0, value / largest) * room : 0;
            bars.rectangle(x0, top, x0 + length, top + BAR);
            double baseline = beside ? top + BAR - 4 : top - 5;
            svg.element(
                    "text",
                    names.get(i),
                    "x",
                    at(beside ? x0 - 8 : 0),
                    "y",
                    at(baseline),
                    "text-anchor",
                    beside ? "end" : "start");
            svg.element("text", NumberText.brief(value), "x", at(x0 + length + 6), "y", at(top + BAR - 4));
        }
        svg.close();
        svg.empty("path", "class", "chart-bar", "d", bars.toString());
        double bottom = TOP + n * row;
        svg.empty(
                "path",
                "class",
                "chart-axis",
                "d",
                new PathData().move(x0, TOP - 4).vertical(bottom).toString());
        List<String> notes = picture.labels().size() > n
                ? List.of((picture.labels().size() - n) + " more bars are not drawn.")
                : List.of();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(List.of(names.get(i), NumberText.brief(picture.values()[i])));
        }
        return new Plot(bottom + 6, svg, List.of(), notes, new Table(List.of("", picture.unit()), rows, ""));
    }

    private static String at(double value) {
        return NumberText.coordinate(value);
    }
}
