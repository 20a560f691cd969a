package dev.gradus.solutions.training;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.training.XorMlp.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Data and the parameters of a network: what checks ask about.
 *
 * @param x {@code m × 2}
 * @param y {@code m × 1}
 */
record Network(SimpleMatrix x, SimpleMatrix y, Parameters parameters) {
    private static final double INPUT_SPREAD = 1.2;

    /** Keeps pre-activations within a few units, where no activation is flat. */
    private static final double WEIGHT_SPREAD = 0.8;

    /** Batches and hidden layers: different from each other, from the 2 inputs and from XOR's 4 samples. */
    private static final int[][] SIZES = {{3, 5}, {5, 3}, {7, 6}};

    static final SimpleMatrix XOR_X = new SimpleMatrix(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
    static final SimpleMatrix XOR_Y = new SimpleMatrix(new double[][] {{0}, {1}, {1}, {0}});

    /** Smallest first. */
    static List<Network> drawAll(Cases cases) {
        List<Network> networks = new ArrayList<>();
        for (int[] size : SIZES) {
            networks.add(draw(cases, size[0], size[1]));
        }
        return networks;
    }

    /** Random samples with labels of both kinds, random weights, biases away from zero. */
    static Network draw(Cases cases, int batch, int hidden) {
        return new Network(
                cases.normal(batch, 2, INPUT_SPREAD), cases.binaryLabels(batch, 1), drawParameters(cases, hidden));
    }

    /** XOR with random parameters. */
    static Network drawForXor(Cases cases, int hidden) {
        return new Network(XOR_X, XOR_Y, drawParameters(cases, hidden));
    }

    private static Parameters drawParameters(Cases cases, int hidden) {
        return new Parameters(
                cases.normal(2, hidden, WEIGHT_SPREAD),
                cases.biases(hidden),
                cases.normal(hidden, 1, WEIGHT_SPREAD),
                cases.biases(1));
    }

    Network with(Parameters others) {
        return new Network(x, y, others);
    }

    /** The same data with all parameters times a factor. */
    Network scaled(double factor) {
        return with(new Parameters(
                parameters.w1().scale(factor),
                parameters.b1().scale(factor),
                parameters.w2().scale(factor),
                parameters.b2().scale(factor)));
    }

    int hidden() {
        return parameters.b1().getNumCols();
    }

    /** Adds everything to the evidence. */
    Expect given(Expect expect) {
        Expect all = expect.given("x", x).given("y", y);
        for (Tensor tensor : Tensor.values()) {
            all = all.given(tensor.label(), tensor.of(parameters));
        }
        return all;
    }
}
