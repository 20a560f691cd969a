package dev.gradus.solutions.layers;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.layers.TwoLayerBackprop.Activation;
import dev.gradus.exercises.layers.TwoLayerBackprop.Parameters;
import dev.gradus.matrix.Matrices;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * A random network with a batch, on which a mistake shows: no bias is near 0, both labels occur, and no hidden
 * pre-activation is near the kink of the ReLU.
 */
record Network(SimpleMatrix x, SimpleMatrix y, Parameters parameters, Activation hidden) {
    private static final double NEAREST_TO_KINK = 0.01;

    static Network draw(Cases cases, Dimensions size, Activation hidden) {
        Network network;
        do {
            // Variance 1/in keeps the pre-activations near 1, where sigmoid and tanh are neither flat nor straight.
            Parameters parameters = new Parameters(
                    cases.normal(size.inputs(), size.hidden(), 1 / Math.sqrt(size.inputs())),
                    cases.biases(size.hidden()),
                    cases.normal(size.hidden(), size.outputs(), 1 / Math.sqrt(size.hidden())),
                    cases.biases(size.outputs()));
            network = new Network(
                    cases.normal(size.batch(), size.inputs(), 1),
                    cases.binaryLabels(size.batch(), size.outputs()),
                    parameters,
                    hidden);
        } while (!isAwayFromKinks(network.z1()));
        return network;
    }

    /** One network for each activation in each of the first sizes, smallest first. */
    static List<Network> drawAll(Cases cases, int sizes) {
        List<Network> networks = new ArrayList<>();
        for (Dimensions size : cases.networkSizes().subList(0, sizes)) {
            for (Activation hidden : Activation.values()) {
                networks.add(draw(cases, size, hidden));
            }
        }
        return networks;
    }

    /** Pre-activations with no entry near 0. */
    static SimpleMatrix preActivations(Cases cases, int rows, int columns) {
        SimpleMatrix z;
        do {
            z = cases.normal(rows, columns, 1.5);
        } while (!isAwayFromKinks(z));
        return z;
    }

    /** The rows from {@code first} up to but not including {@code end} as a batch of their own. */
    Network rows(int first, int end) {
        return new Network(x.rows(first, end), y.rows(first, end), parameters, hidden);
    }

    /** The same network on inputs that are larger by a factor. */
    Network scaledInputs(double factor) {
        return new Network(x.scale(factor), y, parameters, hidden);
    }

    /** The comparison with this network as its evidence. */
    Expect given(Expect expect) {
        return expect.given("hidden activation", hidden)
                .given("x", x)
                .given("y", y)
                .given("w1", parameters.w1())
                .given("b1", parameters.b1())
                .given("w2", parameters.w2())
                .given("b2", parameters.b2());
    }

    private SimpleMatrix z1() {
        return Matrices.addRow(x.mult(parameters.w1()), parameters.b1());
    }

    private static boolean isAwayFromKinks(SimpleMatrix z) {
        boolean positive = false;
        boolean negative = false;
        for (int i = 0; i < z.getNumElements(); i++) {
            if (Math.abs(z.get(i)) < NEAREST_TO_KINK) {
                return false;
            }
            positive |= z.get(i) > 0;
            negative |= z.get(i) < 0;
        }
        return positive && negative;
    }
}
