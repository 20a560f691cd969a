package dev.gradus.solutions.depth;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Tensors;
import dev.gradus.exercises.depth.GradientFlow.Activation;
import java.util.ArrayList;
import java.util.List;

/** A random chain of single units, with pre-activations as they might be: both signs, none near a kink. */
record Chain(double[] w, double[] z, Activation activation) {
    private static final double MARGIN = 0.05;

    /** @param weight about how large the weights are */
    static Chain draw(Cases cases, int layers, double weight, Activation activation) {
        double[] w = Tensors.rowMajor(cases.biases(layers));
        for (int l = 0; l < layers; l++) {
            w[l] = Math.signum(w[l]) * weight * cases.uniform(0.8, 1.2);
        }
        return new Chain(w, Tensors.rowMajor(cases.awayFromKink(1, layers, 1, MARGIN)), activation);
    }

    /** Chains of every activation in growing lengths. */
    static List<Chain> drawAll(Cases cases, double weight, int... lengths) {
        List<Chain> chains = new ArrayList<>();
        for (int length : lengths) {
            for (Activation activation : Activation.values()) {
                chains.add(draw(cases, length, weight, activation));
            }
        }
        return chains;
    }

    Expect given(Expect expect) {
        return expect.given("w", w).given("z", z).given("activation", activation);
    }
}
