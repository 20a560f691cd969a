package dev.gradus.solutions.training;

import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.Picture;
import java.util.List;
import java.util.stream.IntStream;

/** Draws recorded losses beside the reference's from the same parameters. */
final class LossCurves {
    private static final int MOST_POINTS = 101;

    private LossCurves() {}

    /** Both are not empty; long ones are thinned out. */
    static Picture of(String title, double[] submitted, double[] right) {
        return new Picture.Curves(
                title,
                "Loss before each epoch from the same first parameters. Submitted: " + course(submitted) + ". Right: "
                        + course(right) + ".",
                "epoch",
                "loss",
                false,
                false,
                List.of(line("submitted", submitted), line("right", right)));
    }

    private static String course(double[] losses) {
        int last = losses.length - 1;
        return Show.number(losses[0]) + " at first, " + Show.number(losses[last / 2]) + " half way, "
                + Show.number(losses[last]) + " before the last epoch";
    }

    private static Picture.Line line(String name, double[] losses) {
        int points = Math.min(MOST_POINTS, losses.length);
        int[] epochs = IntStream.range(0, points)
                .map(i -> points == 1 ? 0 : (int) ((long) i * (losses.length - 1) / (points - 1)))
                .toArray();
        return new Picture.Line(
                name,
                IntStream.of(epochs).asDoubleStream().toArray(),
                IntStream.of(epochs).mapToDouble(epoch -> losses[epoch]).toArray());
    }
}
