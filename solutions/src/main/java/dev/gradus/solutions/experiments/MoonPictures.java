package dev.gradus.solutions.experiments;

import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.report.Picture;
import dev.gradus.exercises.experiments.TwoMoons.Dataset;
import java.util.Arrays;
import java.util.Locale;

/** Draws submitted points beside the right ones, on a plain ground. */
final class MoonPictures {
    private static final double[][] PLAIN = {{0.5}};
    private static final double X_MIN = -2;
    private static final double X_MAX = 3;
    private static final double Y_MIN = -1.5;
    private static final double Y_MAX = 2;

    private MoonPictures() {}

    /** The submitted dataset and the right one; nothing is drawn of one that is no set of points with classes. */
    static void show(Evidence evidence, Dataset got, Dataset right) {
        if (got.x() != null
                && got.y() != null
                && got.x().getNumCols() == 2
                && got.x().getNumRows() == got.y().length) {
            evidence.show(picture("submitted", got));
            evidence.show(picture("right", right));
        }
    }

    private static Picture picture(String which, Dataset data) {
        double[][] points = new double[data.y().length][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {data.x().get(i, 0), data.x().get(i, 1), data.y()[i]};
        }
        long inner = Arrays.stream(data.y()).filter(label -> label == 1).count();
        return new Picture.Boundary(
                "The points, " + which,
                String.format(
                        Locale.ROOT,
                        "%d points, %d of class 0 and %d of class 1.",
                        points.length,
                        points.length - inner,
                        inner),
                X_MIN,
                X_MAX,
                Y_MIN,
                Y_MAX,
                PLAIN,
                points);
    }
}
