package dev.gradus.solutions.layers;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork.Network;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges first parameters by what the contract asks of them, whatever their distribution. */
final class FirstParameters {
    /**
     * The standard deviation of this many weights is right to 1/√(2n) = 2 % for normal weights, so that a scale within the
     * contract's limits passes with six standard errors to spare at 12 %.
     */
    private static final int ENOUGH = 1000;

    private static final double LOWEST = 0.5;
    private static final double HIGHEST = 2;
    private static final double SPARE = 0.12;

    /** A mean is off by more than six standard errors twice in 10⁹ draws. */
    private static final double STANDARD_ERRORS = 6;

    private FirstParameters() {}

    static void judge(Network network, int[] sizes) {
        List<LayerParameters> layers = network.layers();
        int count = layers == null ? 0 : layers.size();
        that("initialize(sizes, …)", count)
                .given("sizes", sizes)
                .satisfies(
                        count == sizes.length - 1,
                        "the network has " + count + (count == 1 ? " layer" : " layers") + " where " + sizes.length
                                + " sizes make " + (sizes.length - 1));
        for (int l = 0; l < count; l++) {
            SimpleMatrix w = layers.get(l).w();
            that("w[" + l + "]", w)
                    .given("sizes", sizes)
                    .hasShape(sizes[l], sizes[l + 1])
                    .isFinite();
            that("b[" + l + "]", layers.get(l).b())
                    .given("sizes", sizes)
                    .isCloseTo(new SimpleMatrix(1, sizes[l + 1]), Tolerance.exact());
            requireUnitsThatDiffer(w, l, sizes);
            if (w.getNumElements() >= ENOUGH) {
                requireSpread(w, l, sizes);
            }
        }
    }

    private static void requireUnitsThatDiffer(SimpleMatrix w, int l, int[] sizes) {
        for (int j = 1; j < w.getNumCols(); j++) {
            that("w[" + l + "]", w)
                    .given("sizes", sizes)
                    .satisfies(
                            !w.extractVector(false, j).isIdentical(w.extractVector(false, j - 1), 0),
                            "the units " + (j - 1) + " and " + j + " of layer " + l
                                    + " start with the same weights: they would get the same gradients and stay the same");
        }
    }

    private static void requireSpread(SimpleMatrix w, int l, int[] sizes) {
        double n = w.getNumElements();
        double mean = w.elementSum() / n;
        double deviation = Math.sqrt(w.elementMult(w).elementSum() / n - mean * mean);
        double unit = 1 / Math.sqrt(sizes[l]);
        that("w[" + l + "]", w)
                .given("sizes", sizes)
                .satisfies(
                        deviation >= LOWEST * unit * (1 - SPARE) && deviation <= HIGHEST * unit * (1 + SPARE),
                        "the weights of a layer with " + sizes[l] + " inputs have a standard deviation of "
                                + Show.number(deviation) + " where " + Show.number(LOWEST * unit) + " to "
                                + Show.number(HIGHEST * unit) + " is asked for");
        that("w[" + l + "]", w)
                .given("sizes", sizes)
                .satisfies(
                        Math.abs(mean) <= STANDARD_ERRORS * deviation / Math.sqrt(n),
                        "the mean of the " + (int) n + " weights of layer " + l + " is " + Show.number(mean)
                                + " where 0 is asked for, with a standard deviation of " + Show.number(deviation));
    }

    /** Other randomness, other weights. */
    static void judgeDifferent(Network one, Network other) {
        SimpleMatrix w = one.layers().get(0).w();
        that("w[0]", w)
                .satisfies(
                        !w.isIdentical(other.layers().get(0).w(), 0),
                        "two different seeds gave the same weights: they are not drawn, or not from the Random that is passed in");
    }
}
