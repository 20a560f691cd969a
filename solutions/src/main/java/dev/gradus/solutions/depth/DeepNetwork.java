package dev.gradus.solutions.depth;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.depth.GradientFlow.Activation;
import dev.gradus.matrix.Matrices;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** A random network without biases, with no pre-activation near the kink of a ReLU. */
record DeepNetwork(SimpleMatrix x, List<SimpleMatrix> weights, Activation activation) {
    private static final double MARGIN = 1e-3;

    /**
     * Draws until no pre-activation is near 0.
     *
     * @param scale the weights' standard deviation times the root of the number of inputs
     * @param sizes units of each layer, the inputs first
     */
    static DeepNetwork draw(Cases cases, int samples, double scale, Activation activation, int... sizes) {
        while (true) {
            List<SimpleMatrix> weights = new ArrayList<>();
            for (int l = 1; l < sizes.length; l++) {
                weights.add(cases.normal(sizes[l - 1], sizes[l], scale / Math.sqrt(sizes[l - 1])));
            }
            DeepNetwork drawn = new DeepNetwork(cases.normal(samples, sizes[0], 1), weights, activation);
            if (activation != Activation.RELU || drawn.isAwayFromKinks()) {
                return drawn;
            }
        }
    }

    private boolean isAwayFromKinks() {
        SimpleMatrix a = x;
        for (SimpleMatrix w : weights) {
            SimpleMatrix z = a.mult(w);
            if (Matrices.map(z, Math::abs).elementMin() < MARGIN) {
                return false;
            }
            a = Matrices.map(z, value -> Math.max(0, value));
        }
        return a.elementMax() > 0;
    }

    Expect given(Expect expect) {
        expect.given("x", x).given("activation", activation);
        for (int l = 0; l < weights.size(); l++) {
            expect.given("w" + (l + 1), weights.get(l));
        }
        return expect;
    }
}
