package dev.gradus.solutions.training;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Show;
import dev.gradus.exercises.training.XorMlp.Parameters;
import org.ejml.simple.SimpleMatrix;

/** Judges first weights by what training needs of them, whatever their scale. */
final class InitialParameters {
    private InitialParameters() {}

    /** Right shapes, finite, and no two hidden units with the same input weights and bias. */
    static void judge(Parameters p, int hidden) {
        Tensor.requireShapes(p, hidden);
        for (Tensor tensor : Tensor.values()) {
            that(tensor.label(), tensor.of(p)).given("hidden", hidden).isFinite();
        }
        for (int j = 0; j < hidden; j++) {
            for (int k = 0; k < j; k++) {
                that("w1", p.w1())
                        .given("hidden", hidden)
                        .satisfies(
                                !equal(p, j, k),
                                "the hidden units " + k + " and " + j + " start equal, each with the weights "
                                        + Show.number(p.w1().get(0, j)) + " and "
                                        + Show.number(p.w1().get(1, j))
                                        + ": they would get equal gradients and stay equal");
            }
        }
    }

    /** Other randomness, other weights. */
    static void judgeDifferent(Parameters one, Parameters other) {
        that("w1", other.w1())
                .satisfies(
                        !one.w1().isIdentical(other.w1(), 0) || !one.w2().isIdentical(other.w2(), 0),
                        "initialize gave the same weights for two different seeds: it does not use the Random that it is given");
    }

    private static boolean equal(Parameters p, int j, int k) {
        SimpleMatrix w1 = p.w1();
        return w1.get(0, j) == w1.get(0, k) && w1.get(1, j) == w1.get(1, k) && p.b1().get(0, j) == p.b1().get(0, k);
    }
}
