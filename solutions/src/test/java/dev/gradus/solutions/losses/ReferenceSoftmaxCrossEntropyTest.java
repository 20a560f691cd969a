package dev.gradus.solutions.losses;

import static dev.gradus.solutions.Statement.tex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.losses.SoftmaxCrossEntropy;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import dev.gradus.solutions.activations.ReferenceSoftmax;
import dev.gradus.solutions.activations.ReferenceSoftmaxBackward;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceSoftmaxCrossEntropyTest {
    private final SoftmaxCrossEntropy reference = new ReferenceSoftmaxCrossEntropy();

    static List<JsonNode> goldens() {
        return Goldens.of("losses.json").stream()
                .filter(entry -> entry.get("id").asText().startsWith("cce"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void agreesWithPyTorch(JsonNode golden) {
        SimpleMatrix z = Goldens.matrix(golden.at("/inputs/z"));
        SimpleMatrix y = Goldens.matrix(golden.at("/inputs/y_one_hot"));

        assertThat(reference.loss(z, y)).isCloseTo(golden.at("/expected/loss").asDouble(), within(1e-13));
        assertThat(reference
                        .gradient(z, y)
                        .minus(Goldens.matrix(golden.at("/expected/grad_z")))
                        .elementMaxAbs())
                .isLessThanOrEqualTo(1e-15);
    }

    @Test
    void theGradientIsWhatTheSoftmaxsJacobianMakesOfTheGradientByTheProbabilities() {
        SimpleMatrix z = new SimpleMatrix(new double[][] {{0.5, -1, 2}, {1.5, 0.2, -0.3}});
        SimpleMatrix y = new SimpleMatrix(new double[][] {{0, 1, 0}, {0.2, 0.5, 0.3}});
        SimpleMatrix p = new ReferenceSoftmax().softmax(z);
        SimpleMatrix dP = y.elementDiv(p).divide(-z.getNumRows());

        assertThat(reference
                        .gradient(z, y)
                        .minus(new ReferenceSoftmaxBackward().backward(p, dP))
                        .elementMaxAbs())
                .isLessThanOrEqualTo(1e-15);
    }

    @Test
    void aClassFarBelowAnotherCostsTheDistance() {
        ClassBatch batch = ClassBatch.single("z", 1, 0, -800, -900);

        assertThat(reference.loss(batch.values(), batch.y())).isEqualTo(800);
        assertThat(reference.gradient(batch.values(), batch.y()).toArray2()[0]).containsExactly(1, -1, 0);
    }

    @Test
    void aClipCostsConfidentWrongAnswersOnly() {
        assertThat(failed(SoftmaxCrossEntropySlip.PROBABILITY_CLIPPED)).containsExactly("hugeLogits");
        assertThat(failed(SoftmaxCrossEntropySlip.EPSILON_IN_LOGARITHM)).containsExactly("hugeLogits");
        assertThat(failed(SoftmaxCrossEntropySlip.LOGARITHM_OF_SOFTMAX)).containsExactly("hugeLogits");
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix z = new SimpleMatrix(new double[][] {{1, 2, 3}, {2, 0, -1}});
        SimpleMatrix y = new SimpleMatrix(new double[][] {{0, 1, 0}, {1, 0, 0}});
        SimpleMatrix p = new ReferenceSoftmax().softmax(z);

        Statement.of("softmax-cross-entropy")
                .says("Z = \\begin{bmatrix} 1 & 2 & 3 \\\\ 2 & 0 & -1 \\end{bmatrix}")
                .says("Y = \\begin{bmatrix} 0 & 1 & 0 \\\\ 1 & 0 & 0 \\end{bmatrix}")
                .says("P = %s", tex(p, 4))
                .says("$-\\ln %.4f = %.4f$", p.get(0, 1), reference.loss(z.rows(0, 1), y.rows(0, 1)))
                .says("$-\\ln %.4f = %.4f$", p.get(1, 0), reference.loss(z.rows(1, 2), y.rows(1, 2)))
                .says("$L = %.4f$", reference.loss(z, y))
                .says("dZ = %s", tex(reference.gradient(z, y), 4));
    }

    private static Set<String> failed(SoftmaxCrossEntropySlip slip) {
        return DirectGrading.of("softmax-cross-entropy")
                .failures(new FaultySoftmaxCrossEntropy(Set.of(slip)), 5)
                .keySet();
    }
}
