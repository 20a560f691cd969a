package dev.gradus.solutions.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.engine.grading.Tensors;
import dev.gradus.exercises.losses.BinaryCrossEntropy;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceBinaryCrossEntropyTest {
    private final BinaryCrossEntropy reference = new ReferenceBinaryCrossEntropy();

    static List<JsonNode> goldens() {
        return Goldens.of("losses.json").stream()
                .filter(entry -> entry.get("id").asText().startsWith("bce"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void agreesWithPyTorch(JsonNode golden) {
        double[] p = Tensors.rowMajor(Goldens.matrix(golden.at("/inputs/p")));
        double[] y = Tensors.rowMajor(Goldens.matrix(golden.at("/inputs/y")));

        assertThat(reference.loss(p, y)).isCloseTo(golden.at("/expected/loss").asDouble(), within(1e-14));
        assertThat(reference.gradient(p, y))
                .containsExactly(Tensors.rowMajor(Goldens.matrix(golden.at("/expected/grad_p"))), within(1e-12));
    }

    @Test
    void theClipEndsTheLossAndTheGradient() {
        assertThat(loss(0, 1)).isCloseTo(-Math.log(1e-12), within(1e-12));
        assertThat(loss(1, 0)).isCloseTo(-Math.log(1e-12), within(1e-4));
        assertThat(loss(1, 1)).isBetween(0.0, 1.1e-12);
        assertThat(slope(0, 1)).isCloseTo(-1e12, within(1.0));
        assertThat(slope(1, 1)).isCloseTo(-1, within(1e-9));
        assertThat(slope(0, 0)).isCloseTo(1, within(1e-9));
    }

    @Test
    void theClipIsJudgedAtTheEndsOnly() {
        assertThat(failed(BinaryCrossEntropySlip.LOSS_UNCLIPPED)).containsExactly("lossAtTheEnds");
        assertThat(failed(BinaryCrossEntropySlip.EPSILON_IN_LOGARITHM)).containsExactly("lossAtTheEnds");
        assertThat(failed(BinaryCrossEntropySlip.GRADIENT_UNCLIPPED)).containsExactly("gradientAtTheEnds");
        assertThat(failed(BinaryCrossEntropySlip.CLIPPED_AT_1E_7))
                .containsExactly("lossAtTheEnds", "gradientAtTheEnds");
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        double[] p = {0.9, 0.2, 0.3, 0.6};
        double[] y = {1, 0, 1, 0.25};
        double[] gradient = reference.gradient(p, y);
        Statement statement = Statement.of("binary-cross-entropy");

        for (int i = 0; i < p.length; i++) {
            String label = y[i] == Math.rint(y[i]) ? "%.0f" : "%.2f";
            statement.says("| %.1f | " + label + " | %.6f | %.6f |", p[i], y[i], loss(p[i], y[i]), gradient[i]);
        }
        statement
                .says("$L = %.6f$", reference.loss(p, y))
                .says("$-\\ln 0.3 = %.6f$", loss(0.3, 1))
                .says("$(0.3 - 1) / (0.3 \\cdot 0.7 \\cdot 4) = %.6f$", gradient[2])
                .says("the loss is %.6f and the gradient $-10^{12}$", loss(0, 1))
                .says("$-\\ln 10^{-12} = %.2f$", loss(0, 1))
                .says("at %.2f", -Math.log(1e-8))
                .says("largest loss is %.2f", -Math.log(1e-7));
    }

    private double loss(double p, double y) {
        return reference.loss(new double[] {p}, new double[] {y});
    }

    private double slope(double p, double y) {
        return reference.gradient(new double[] {p}, new double[] {y})[0];
    }

    private static Set<String> failed(BinaryCrossEntropySlip slip) {
        return DirectGrading.of("binary-cross-entropy")
                .failures(new FaultyBinaryCrossEntropy(Set.of(slip)), 5)
                .keySet();
    }
}
