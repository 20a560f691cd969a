package dev.gradus.engine.report.chart;

import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** Lines over a common axis. Each differs by colour, width and dashes, so that no one needs the colour. */
final class CurvesPlot {
    private static final int STYLES = 4;
    private static final int MAX_LINES = 8;

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
        List<Trace> traces = lines.stream().map(line -> Trace.of(line, frame)).toList();
        Markup words = new Markup();
        gaps(svg, words, traces, frame);
        List<Plot.Key> keys = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Picture.Line line = lines.get(i);
            svg.empty("path", "class", style(i), "d", traces.get(i).path());
            keys.add(new Plot.Key(new Markup().empty("path", "class", style(i), "d", "M1 6H23"), line.name()));
            traces.get(i)
                    .lost()
                    .forEach((word, count) -> notes.add(line.name() + " is " + word + " at " + count + " of "
                            + Trace.length(line) + " points; hatched."));
        }
        if (picture.lines().size() > MAX_LINES) {
            notes.add((picture.lines().size() - MAX_LINES) + " more lines are not drawn.");
        }
        return new Plot(frame.height(), svg.add(words), keys, notes, LineTable.of(picture.xLabel(), lines));
    }

    /** Each line with gaps has a band of its own; in it, the widest gap of a kind bears its word. */
    private static void gaps(Markup svg, Markup words, List<Trace> traces, Frame frame) {
        long bands = traces.stream().filter(trace -> !trace.gaps().isEmpty()).count();
        double height = bands == 0 ? 0 : (frame.bottom() - frame.top()) / bands;
        double top = frame.top();
        for (int i = 0; i < traces.size(); i++) {
            List<Trace.Gap> gaps = traces.get(i).gaps();
            if (gaps.isEmpty()) {
                continue;
            }
            double bottom = top + height;
            Map<String, Trace.Gap> widest = new TreeMap<>();
            for (Trace.Gap gap : gaps) {
                svg.add(frame.hatched(gap.from(), gap.to(), top, bottom, "chart-on" + i % STYLES));
                widest.merge(gap.word(), gap, (a, b) -> b.to() - b.from() > a.to() - a.from() ? b : a);
            }
            for (Trace.Gap gap : widest.values()) {
                words.add(frame.word(gap.from(), gap.to(), (top + bottom) / 2, gap.word()));
            }
            top = bottom;
        }
    }

    private static String style(int line) {
        return "chart-line chart-line" + line % STYLES;
    }
}
