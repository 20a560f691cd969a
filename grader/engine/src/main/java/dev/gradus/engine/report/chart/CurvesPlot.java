package dev.gradus.engine.report.chart;

import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Lines over a common axis. Each differs by colour, width and dashes, so that no one needs the colour. */
final class CurvesPlot {
    private static final int STYLES = 4;
    private static final int MAX_LINES = 8;
    private static final double STRIP = 15;

    private CurvesPlot() {}

    static Plot of(Picture.Curves picture) {
        List<Picture.Line> lines = picture.lines().stream().limit(MAX_LINES).toList();
        Frame frame = Frame.of(
                Frame.Range.of(lines.stream().flatMapToDouble(l -> DoubleStream.of(l.x())), picture.logarithmicX()),
                Frame.Range.of(lines.stream().flatMapToDouble(l -> DoubleStream.of(l.y())), picture.logarithmicY())
                        .padded());
        Markup svg = new Markup();
        frame.draw(
                svg,
                picture.xLabel() + (picture.logarithmicX() ? " (logarithmic)" : ""),
                picture.yLabel() + (picture.logarithmicY() ? " (logarithmic)" : ""));
        List<Plot.Key> keys = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Markup gaps = new Markup();
        int strips = 0;
        for (int i = 0; i < lines.size(); i++) {
            Picture.Line line = lines.get(i);
            Trace trace = Trace.of(line, frame);
            svg.empty("path", "class", style(i), "d", trace.path());
            keys.add(new Plot.Key(new Markup().empty("path", "class", style(i), "d", "M1 6H23"), line.name()));
            if (!trace.gaps().isEmpty()) {
                double bottom = frame.bottom() - 2 - STRIP * (strips % STYLES);
                for (Trace.Gap gap : trace.gaps()) {
                    gaps.add(frame.hatched(
                            gap.from(), gap.to(), bottom - STRIP + 3, bottom, gap.word(), "chart-on" + i % STYLES));
                }
                strips++;
            }
            trace.lost()
                    .forEach((word, count) -> notes.add(line.name() + " is " + word + " at " + count + " of "
                            + Trace.length(line) + " points; hatched."));
        }
        if (picture.lines().size() > MAX_LINES) {
            notes.add((picture.lines().size() - MAX_LINES) + " more lines are not drawn.");
        }
        return new Plot(frame.height(), svg.add(gaps), keys, notes, LineTable.of(picture.xLabel(), lines));
    }

    private static String style(int line) {
        return "chart-line chart-line" + line % STYLES;
    }
}
