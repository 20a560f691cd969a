package dev.gradus.solutions.optimization;

import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.Picture;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Draws how one parameter moves from step to step, beside how it should. */
final class Paths {
    private Paths() {}

    /**
     * The entry whose paths are farthest apart at any time.
     *
     * @param got parameters before the first step and after each, all of one shape
     * @param right as many
     */
    static Picture of(List<SimpleMatrix> got, List<SimpleMatrix> right) {
        int entry = 0;
        int worst = 0;
        double gap = -1;
        for (int step = 0; step < got.size(); step++) {
            for (int i = 0; i < right.get(step).getNumElements(); i++) {
                double here = Math.abs(got.get(step).get(i) - right.get(step).get(i));
                here = Double.isNaN(here) ? Double.POSITIVE_INFINITY : here;
                if (here > gap) {
                    gap = here;
                    entry = i;
                    worst = step;
                }
            }
        }
        int columns = right.get(0).getNumCols();
        String name = "parameters[" + entry / columns + "][" + entry % columns + "]";
        String alternative = String.format(
                Locale.ROOT,
                "%s over %d steps, submitted and right. The largest gap is after step %d: %s where %s is right.",
                name,
                got.size() - 1,
                worst,
                Show.number(got.get(worst).get(entry)),
                Show.number(right.get(worst).get(entry)));
        double[] steps = IntStream.range(0, got.size()).asDoubleStream().toArray();
        return new Picture.Curves(
                name + " from step to step",
                alternative,
                "step",
                name,
                false,
                false,
                List.of(
                        new Picture.Line("submitted", steps, values(got, entry)),
                        new Picture.Line("right", steps, values(right, entry))));
    }

    private static double[] values(List<SimpleMatrix> path, int entry) {
        return path.stream().mapToDouble(parameters -> parameters.get(entry)).toArray();
    }
}
