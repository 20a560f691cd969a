package dev.gradus.solutions.depth;

import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws how large something is in each layer, on a logarithmic axis. */
final class DepthCurves {
    private DepthCurves() {}

    static Picture of(String quantity, double[] got, double[] right) {
        int layers = right.length;
        return new Picture.Curves(
                quantity + " by layer",
                String.format(
                        Locale.ROOT,
                        "%s in %d layers, submitted and right. In layer 1 it is %s where %s is right, in layer %d %s where %s is right.",
                        quantity,
                        layers,
                        Show.number(got[0]),
                        Show.number(right[0]),
                        layers,
                        Show.number(got[got.length - 1]),
                        Show.number(right[layers - 1])),
                "layer",
                quantity,
                false,
                true,
                List.of(line("submitted", got), line("right", right)));
    }

    private static Picture.Line line(String name, double[] values) {
        return new Picture.Line(
                name,
                IntStream.rangeClosed(1, values.length).asDoubleStream().toArray(),
                Arrays.stream(values).map(Math::abs).toArray());
    }
}
