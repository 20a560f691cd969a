package dev.gradus.solutions.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.depth.GradientFlow;
import dev.gradus.exercises.depth.GradientFlow.Activation;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GradientFlowTest {
    /** Ten layers of products with 8 terms: 10 · 20 roundings, times 50 for cancellation; 1e-12 of each norm. */
    private static final double ROUNDING_PERCENT = 1e-10;

    private static final DirectGrading GRADING = DirectGrading.of("gradient-flow");

    private final GradientFlow reference = new ReferenceGradientFlow();

    static List<JsonNode> goldens() {
        return Goldens.of("gradient_flow.json");
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void normsAgreeWithPyTorchsAutomaticDifferentiation(JsonNode golden) {
        List<SimpleMatrix> weights = new ArrayList<>();
        golden.at("/inputs/W").forEach(w -> weights.add(Goldens.matrix(w)));
        Activation activation =
                Activation.valueOf(golden.at("/inputs/activation").asText().toUpperCase(Locale.ROOT));
        double[] expected = Goldens.vector(golden.at("/expected/frobenius_norm_of_dW_per_layer"));

        double[] norms = reference.weightGradientNorms(Goldens.matrix(golden.at("/inputs/X")), weights, activation);

        assertThat(norms).hasSameSizeAs(expected);
        for (int l = 0; l < norms.length; l++) {
            assertThat(norms[l]).isCloseTo(expected[l], withinPercentage(ROUNDING_PERCENT));
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void theFirstGradientIsTheSlopeOfTheWholeChain(Activation activation) {
        double[] w = {1.5, -0.8, 2};
        double[] b = {0.3, 0.9, 0.4};
        double step = 1e-5;

        double slope = (output(0.2 + step, w, b, activation) - output(0.2 - step, w, b, activation)) / (2 * step);

        double[] z = preActivations(0.2, w, b, activation);
        // A central difference errs by h² times a third derivative of about 10, and by rounding over h: 1e-9 each.
        assertThat(reference.gradients(reference.factors(w, z, activation))[0]).isCloseTo(slope, within(1e-8));
    }

    private static double[] preActivations(double input, double[] w, double[] b, Activation activation) {
        double[] z = new double[w.length];
        double a = input;
        for (int l = 0; l < w.length; l++) {
            z[l] = w[l] * a + b[l];
            a = value(z[l], activation);
        }
        return z;
    }

    private static double output(double input, double[] w, double[] b, Activation activation) {
        return value(preActivations(input, w, b, activation)[w.length - 1], activation);
    }

    private static double value(double z, Activation activation) {
        return switch (activation) {
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case TANH -> Math.tanh(z);
            case RELU -> Math.max(0, z);
        };
    }

    @Test
    void noChainExceedsItsBound() {
        Random random = new Random(6);
        for (Activation activation : Activation.values()) {
            double bound = reference.bound(6, -1.7, activation);
            double[] w = new double[6];
            Arrays.fill(w, -1.7);
            for (int i = 0; i < 200; i++) {
                double[] z = random.doubles(6, -1, 1).toArray();
                assertThat(Math.abs(reference.gradients(reference.factors(w, z, activation))[0]))
                        .isLessThanOrEqualTo(bound * (1 + 1e-14));
            }
            double[] steepest = new double[6];
            Arrays.fill(steepest, activation == Activation.RELU ? 1 : 0);
            assertThat(Math.abs(reference.gradients(reference.factors(w, steepest, activation))[0]))
                    .isCloseTo(bound, withinPercentage(1e-10));
        }
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        double[] w = {1, 1, 1, 1, 1};
        double[] z = preActivations(0, w, new double[5], Activation.SIGMOID);
        double[] factors = reference.factors(w, z, Activation.SIGMOID);
        double[] gradients = reference.gradients(factors);

        Statement.of("gradient-flow")
                .says("| $z_l$ | %s |", row(z, "%.4f"))
                .says("| factor $w_l\\,\\sigma'(z_l)$ | %s |", row(factors, "%.4f"))
                .says("| gradient at the layer's input | %s |", row(gradients, "%.6f"))
                .says("layers $%.2f \\cdot 10^{-4}$ of", gradients[0] * 1e4)
                .says("0.25^5 = %.4f \\cdot 10^{-4}", reference.bound(5, 1, Activation.SIGMOID) * 1e4)
                .says("| 10 | 1 | sigmoid | $%.3f \\cdot 10^{-7}$ |", reference.bound(10, 1, Activation.SIGMOID) * 1e7)
                .says("| 10 | 8 | sigmoid | %.0f |", reference.bound(10, 8, Activation.SIGMOID))
                .says("| 10 | 8 | tanh | $%.3f \\cdot 10^{9}$ |", reference.bound(10, 8, Activation.TANH) / 1e9)
                .says("| 50 | 1 | ReLU | %.0f |", reference.bound(50, 1, Activation.RELU));
    }

    private static String row(double[] values, String format) {
        return Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, format, value))
                .collect(Collectors.joining(" | "));
    }

    @Test
    void aSlipInOneMethodDoesNotCostTheOthers() {
        assertThat(failed(GradientFlowSlip.WEIGHTS_IGNORED)).containsExactly("factors");
        assertThat(failed(GradientFlowSlip.SUM_FOR_PRODUCT)).containsExactly("gradients", "longChains");
        assertThat(failed(GradientFlowSlip.TANH_BOUND_QUARTER)).containsExactly("bound");
        assertThat(failed(GradientFlowSlip.NORM_SQUARED)).containsExactly("weightGradientNorms", "deepNetworks");
    }

    private static Set<String> failed(GradientFlowSlip slip) {
        return GRADING.failures(new FaultyGradientFlow(Set.of(slip)), 5).keySet();
    }
}
