package dev.gradus.solutions.activations;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.activations.Relu;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Judges a {@link Relu}: values, slopes with the kink, and the way back. */
@Grading(contract = Relu.class)
public final class ReluGrading {
    /** Right however it is written: max, product with the step, or half of z + |z|. */
    private static final Tolerance VALUE =
            new Tolerance(1e-15, 0, "one exact operation, or z + |z| and a half, which are exact too");

    @Check(order = 1, points = 2, title = "relu(z) is z right of 0, and 0 otherwise")
    void values(@Submitted Relu submission, @Reference Relu reference, Cases cases, Evidence evidence) {
        double[] z = Sampled.points(cases, 6, 9, -2, 0, 3, -0.5, 0.5, 7.5);
        Sampled.of("relu(z)", submission, reference, Relu::relu, Sampled.with(z, Sampled.grid(4)))
                .shownIn(evidence)
                .isCloseTo(VALUE);
    }

    @Check(order = 2, points = 2, title = "the slope is 1 right of 0 and 0 left of it")
    void slopes(@Submitted Relu submission, @Reference Relu reference, Cases cases, Evidence evidence) {
        double[] z = Sampled.points(cases, 6, 9, -2, 3, -0.5, 0.5);
        z = Arrays.stream(z).filter(at -> at != 0).toArray();
        Sampled.of("derivative(z)", submission, reference, Relu::derivative, Sampled.with(z, Sampled.grid(4)))
                .shownIn(evidence)
                .isCloseTo(VALUE);
    }

    @Check(order = 3, points = 1, title = "the slope at exactly 0 is 0", visibility = Visibility.HIDDEN)
    void slopeAtZero(@Submitted Relu submission, @Reference Relu reference) {
        Sampled.of("derivative(z)", submission, reference, Relu::derivative, 0, -0.0)
                .isCloseTo(VALUE);
    }

    @Check(
            order = 4,
            points = 1,
            title = "very small and very large numbers are no exception",
            visibility = Visibility.HIDDEN)
    void extremes(@Submitted Relu submission, @Reference Relu reference) {
        double[] z = {1e-300, -1e-300, 1e-9, -1e-9, 1e9, -1e9, 1e300, -1e300};
        Sampled.of("relu(z)", submission, reference, Relu::relu, z).isCloseTo(VALUE);
        Sampled.of("derivative(z)", submission, reference, Relu::derivative, z).isCloseTo(VALUE);
    }

    @Check(order = 5, points = 3, title = "backward passes the upstream gradient where the unit was on")
    void backward(@Submitted Relu submission, @Reference Relu reference, Cases cases) {
        List<double[][]> layers = new ArrayList<>();
        layers.add(new double[][] {{2, -2, 0.5, -0.5}, {-0.7, -0.4, 1.5, 3}});
        for (int units : new int[] {1, 3, 5, 8}) {
            layers.add(new double[][] {cases.eighths(units, 3), cases.eighths(units, 2)});
        }
        compareBackward(submission, reference, layers);
    }

    @Check(
            order = 6,
            points = 1,
            title = "backward passes nothing where z is exactly 0, and is linear in the upstream gradient",
            visibility = Visibility.HIDDEN)
    void backwardLaws(@Submitted Relu submission, @Reference Relu reference, Cases cases) {
        double[] z = cases.eighths(5, 3);
        z[1] = 0;
        double[] upstream = cases.eighths(5, 2);
        double[] doubled = Arrays.stream(upstream).map(g -> -2 * g).toArray();
        compareBackward(
                submission,
                reference,
                List.of(new double[][] {z, upstream}, new double[][] {z, doubled}, new double[][] {z, new double[5]}));
    }

    private static void compareBackward(Relu submission, Relu reference, List<double[][]> layers) {
        List<double[]> got = Independent.each(submission, layers, (s, layer) -> s.backward(layer[0], layer[1]));
        for (int i = 0; i < layers.size(); i++) {
            double[] z = layers.get(i)[0];
            double[] upstream = layers.get(i)[1];
            that("backward(z, upstream)", got.get(i))
                    .given("z", z)
                    .given("upstream", upstream)
                    .isCloseTo(reference.backward(z, upstream), VALUE);
        }
    }
}
