package dev.gradus.solutions.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.engine.grading.Cases;
import dev.gradus.exercises.layers.Autograd;
import dev.gradus.exercises.layers.Autograd.Operation;
import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork;
import dev.gradus.exercises.layers.LayeredNetwork.LayerGradients;
import dev.gradus.exercises.layers.LayeredNetwork.Loss;
import dev.gradus.exercises.layers.LayeredNetwork.Network;
import dev.gradus.solutions.Statement;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ReferenceAutogradTest {
    private final Autograd reference = new ReferenceAutograd();

    /** The same network once as a graph of numbers and once as matrices with formulas for its gradients. */
    @Test
    void agreesWithBackpropagationThroughANetwork() {
        for (long seed = 0; seed < 20; seed++) {
            Computation loss = Computations.loss(Cases.of(seed, "network"));
            double[] leaves = loss.leaves(reference.values(loss.graph()));
            double[] gradients = loss.leaves(reference.gradients(loss.graph(), loss.output()));
            // In the order of the leaves: x0 x1 b2 | b1 w0 w1 v | b1 w0 w1 v | −y ½
            Network network = new Network(
                    List.of(
                            new LayerParameters(
                                    matrix(2, 2, leaves[4], leaves[8], leaves[5], leaves[9]),
                                    matrix(1, 2, leaves[3], leaves[7])),
                            new LayerParameters(matrix(2, 1, leaves[6], leaves[10]), matrix(1, 1, leaves[2]))),
                    HiddenActivation.TANH,
                    Loss.HALF_SQUARED_ERROR);
            SimpleMatrix x = matrix(1, 2, leaves[0], leaves[1]);
            LayeredNetwork formulas = new ReferenceLayeredNetwork();
            List<LayerGradients> right =
                    formulas.backward(network, x, formulas.forward(network, x), matrix(1, 1, -leaves[11]));

            assertThat(right.get(0)
                            .dW()
                            .isIdentical(matrix(2, 2, gradients[4], gradients[8], gradients[5], gradients[9]), 1e-13))
                    .isTrue();
            assertThat(right.get(0).db().isIdentical(matrix(1, 2, gradients[3], gradients[7]), 1e-13))
                    .isTrue();
            assertThat(right.get(1).dW().isIdentical(matrix(2, 1, gradients[6], gradients[10]), 1e-13))
                    .isTrue();
            assertThat(right.get(1).db().get(0)).isCloseTo(gradients[2], within(1e-13));
        }
    }

    private static SimpleMatrix matrix(int rows, int columns, double... entries) {
        return new SimpleMatrix(rows, columns, true, entries);
    }

    @Test
    void theOrderOfTheListMakesNoDifference() {
        Cases cases = Cases.of(3, "order");
        for (int i = 0; i < 20; i++) {
            Computation computation = Computations.random(cases);
            Computation reversed = computation.reversed();
            int n = computation.graph().size();
            double[] gradients = reference.gradients(computation.graph(), computation.output());
            double[] same = reference.gradients(reversed.graph(), reversed.output());
            for (int node = 0; node < n; node++) {
                assertThat(same[n - 1 - node])
                        .isCloseTo(gradients[node], within(1e-12 * Math.max(1, Math.abs(gradients[node]))));
            }
        }
    }

    @Test
    void theStatementsFirstExampleIsComputedByTheReference() {
        Computation.Builder builder = new Computation.Builder();
        int a = builder.leaf(3);
        int b = builder.leaf(-2);
        builder.add(builder.multiply(a, b), builder.power(a, 2));
        Computation f = builder.build();
        double[] values = reference.values(f.graph());
        double[] gradients = reference.gradients(f.graph(), f.output());
        double[] twice = reference.backward(f.graph(), f.output(), gradients);
        String[] nodes = {"leaf 3", "leaf -2", "0 times 1", "0 to the power of 2", "2 plus 3"};
        Statement statement = Statement.of("autograd");
        for (int i = 0; i < nodes.length; i++) {
            statement.says("| %d | %s | %.0f | %.0f |", i, nodes[i], values[i], gradients[i]);
        }
        statement.says("gives %.0f for $a$ and %.0f for $b$", twice[a], twice[b]);
    }

    @Test
    void theStatementsSecondExampleIsComputedByTheReference() {
        Computation.Builder builder = new Computation.Builder();
        int c = builder.leaf(0.5);
        int d = builder.apply(Operation.TANH, c);
        int e = builder.add(c, d);
        builder.multiply(e, c);
        Computation f = builder.build();
        double[] values = reference.values(f.graph());
        double[] gradients = reference.gradients(f.graph(), f.output());

        Statement.of("autograd")
                .says(
                        "= %.4f + %.4f + %.4f = %.4f",
                        values[e], values[c], values[c] * (1 - values[d] * values[d]), gradients[c]);
    }
}
