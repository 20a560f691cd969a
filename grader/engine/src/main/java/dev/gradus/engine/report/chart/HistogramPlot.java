package dev.gradus.engine.report.chart;

import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Observed densities as bars, the density asked for as a line over them. */
final class HistogramPlot {
    private static final String BAR = "chart-bar";
    private static final String LINE = "chart-line chart-line1";

    private HistogramPlot() {}

    static Plot of(Picture.Histogram picture) {
        int bins = Math.min(picture.densities().length, picture.edges().length - 1);
        Picture.Line expected = picture.expected();
        Frame.Range heights = Frame.Range.of(
                DoubleStream.concat(
                        DoubleStream.of(0),
                        DoubleStream.concat(DoubleStream.of(picture.densities()), DoubleStream.of(expected.y()))),
                false);
        Frame frame = Frame.of(
                Frame.Range.of(DoubleStream.of(picture.edges()), false),
                new Frame.Range(heights.min(), heights.max() * 1.05, false));
        Markup svg = new Markup();
        frame.draw(svg, picture.xLabel(), "density");
        PathData bars = new PathData();
        Markup gaps = new Markup();
        double zero = frame.y().at(0);
        int lost = 0;
        for (int i = 0; i < bins; i++) {
            double x0 = frame.x().at(picture.edges()[i]);
            double x1 = frame.x().at(picture.edges()[i + 1]);
            double density = picture.densities()[i];
            if (!Double.isFinite(density)) {
                gaps.add(frame.hatched(x0, x1, frame.top(), frame.bottom(), "chart-on0"))
                        .add(frame.word(x0, x1, frame.top() + 10, NumberText.word(density)));
                lost++;
            } else {
                bars.move(x0, zero)
                        .vertical(frame.y().at(density))
                        .horizontal(x1)
                        .vertical(zero);
            }
        }
        svg.empty("path", "class", BAR, "d", bars.toString());
        Trace trace = Trace.of(expected, frame);
        svg.empty("path", "class", LINE, "d", trace.path()).add(gaps);
        List<Plot.Key> keys = new ArrayList<>();
        keys.add(new Plot.Key(new Markup().empty("path", "class", BAR, "d", "M4 12V3H12V12M12 12V6H20V12"), "drawn"));
        if (Trace.length(expected) > 0) {
            keys.add(new Plot.Key(new Markup().empty("path", "class", LINE, "d", "M1 6H23"), expected.name()));
        }
        List<String> notes = lost == 0 ? List.of() : List.of(lost + " of " + bins + " bins have no number; hatched.");
        return new Plot(frame.height(), svg, keys, notes, table(picture, bins));
    }

    private static Table table(Picture.Histogram picture, int bins) {
        double[] edges = picture.edges();
        List<List<String>> rows = IntStream.range(0, bins)
                .limit(60)
                .mapToObj(i -> List.of(
                        NumberText.brief(edges[i]) + " to " + NumberText.brief(edges[i + 1]),
                        NumberText.brief(picture.densities()[i]),
                        expectedAt(picture.expected(), (edges[i] + edges[i + 1]) / 2)))
                .toList();
        return new Table(
                List.of(picture.xLabel(), "density drawn", picture.expected().name()),
                rows,
                bins > 60 ? "60 of " + bins + " bins." : "");
    }

    /** The line's value at x by linear interpolation; empty outside of it. */
    private static String expectedAt(Picture.Line line, double x) {
        for (int i = 1; i < Trace.length(line); i++) {
            double x0 = line.x()[i - 1];
            double x1 = line.x()[i];
            if (x0 <= x && x <= x1) {
                double share = x1 == x0 ? 0 : (x - x0) / (x1 - x0);
                return NumberText.brief(line.y()[i - 1] + share * (line.y()[i] - line.y()[i - 1]));
            }
        }
        return "";
    }
}
