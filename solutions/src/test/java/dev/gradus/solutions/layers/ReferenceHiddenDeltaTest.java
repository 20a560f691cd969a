package dev.gradus.solutions.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.HiddenDelta;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.matrix.Matrices;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceHiddenDeltaTest {
    private final HiddenDelta reference = new ReferenceHiddenDelta();

    static List<GoldenNetwork> networks() {
        return GoldenNetwork.all();
    }

    /** All the way from the outputs to the first layer; a bias's gradient is the sum of its layer's delta. */
    @ParameterizedTest
    @MethodSource("networks")
    void givesEveryLayersBiasGradientOfAutomaticDifferentiation(GoldenNetwork golden) {
        List<LayerParameters> layers = golden.layers();
        int last = layers.size() - 1;
        SimpleMatrix y = golden.y();
        SimpleMatrix delta =
                Goldens.matrix(golden.expected().at("/a/" + last)).minus(y).divide(y.getNumRows());
        for (int l = last - 1; l >= 0; l--) {
            SimpleMatrix z = Goldens.matrix(golden.expected().at("/z/" + l));
            delta = reference.hiddenDelta(delta, layers.get(l + 1).w(), z, golden.hidden());

            assertThat(Matrices.sumRows(delta)
                            .isIdentical(Goldens.matrix(golden.expected().at("/db/" + l)), 1e-14))
                    .isTrue();
        }
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix dZNext = new SimpleMatrix(new double[][] {{2, -1}});
        SimpleMatrix wNext = new SimpleMatrix(new double[][] {{1, 3}, {-1, 0.5}, {2, 1}});
        SimpleMatrix z = new SimpleMatrix(new double[][] {{0.5, -1, 2}});
        Statement statement = Statement.of("hidden-delta")
                .says("dZ^{next} = %s", Example.tex(dZNext))
                .says("W^{next} = %s", Example.tex(wNext))
                .says("Z = %s", Example.tex(z))
                .says("dA = %s", Example.tex(reference.activationGradient(dZNext, wNext)))
                .says(
                        "(-1) \\cdot 3 = %.0f$",
                        reference.activationGradient(dZNext, wNext).get(0, 0));

        row(statement, "ReLU", HiddenActivation.RELU, dZNext, wNext, z);
        row(statement, "tanh", HiddenActivation.TANH, dZNext, wNext, z);
        row(statement, "sigmoid", HiddenActivation.SIGMOID, dZNext, wNext, z);
    }

    private void row(
            Statement statement,
            String name,
            HiddenActivation activation,
            SimpleMatrix dZNext,
            SimpleMatrix wNext,
            SimpleMatrix z) {
        statement.says(
                "| %s | %s | %s |",
                name,
                decimals(reference.slope(z, activation)),
                decimals(reference.hiddenDelta(dZNext, wNext, z, activation)));
    }

    private static String decimals(SimpleMatrix row) {
        return Arrays.stream(row.getDDRM().getData())
                .mapToObj(value -> String.format(Locale.ROOT, "%.4f", value + 0.0))
                .collect(Collectors.joining(", "));
    }
}
