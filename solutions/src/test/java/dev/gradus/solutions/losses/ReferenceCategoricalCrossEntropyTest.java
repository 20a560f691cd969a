package dev.gradus.solutions.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.losses.CategoricalCrossEntropy;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceCategoricalCrossEntropyTest {
    private final CategoricalCrossEntropy reference = new ReferenceCategoricalCrossEntropy();

    static List<JsonNode> goldens() {
        return Goldens.of("losses.json").stream()
                .filter(entry -> entry.get("id").asText().startsWith("cce"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void agreesWithPyTorch(JsonNode golden) {
        SimpleMatrix p = Goldens.matrix(golden.at("/expected/softmax"));
        int[] classes = Arrays.stream(Goldens.vector(golden.at("/inputs/labels")))
                .mapToInt(label -> (int) label)
                .toArray();
        double expected = golden.at("/expected/loss").asDouble();

        assertThat(reference.loss(p, Goldens.matrix(golden.at("/inputs/y_one_hot"))))
                .isCloseTo(expected, within(1e-13));
        assertThat(reference.lossFromIndices(p, classes)).isCloseTo(expected, within(1e-13));
    }

    @Test
    void aClassThatWasRuledOutCostsWhatTheClipAllows() {
        ClassBatch wrong = ClassBatch.single("p", 1, 1, 0, 0);
        ClassBatch right = ClassBatch.single("p", 0, 1, 0, 0);

        assertThat(reference.loss(wrong.values(), wrong.y())).isEqualTo(-StrictMath.log(1e-12));
        assertThat(reference.lossFromIndices(wrong.values(), wrong.indices())).isEqualTo(-StrictMath.log(1e-12));
        assertThat(reference.loss(right.values(), right.y())).isZero();
    }

    @Test
    void theClipIsJudgedAtTheEndsOnly() {
        assertThat(failed(CategoricalCrossEntropySlip.UNCLIPPED)).containsExactly("ends");
        assertThat(failed(CategoricalCrossEntropySlip.EPSILON_IN_LOGARITHM)).containsExactly("ends");
        assertThat(failed(CategoricalCrossEntropySlip.CLIPPED_AT_1E_15)).containsExactly("ends");
    }

    @Test
    void aMistakeInOneFormOfLabelsDoesNotCostTheOther() {
        assertThat(failed(CategoricalCrossEntropySlip.FIRST_ROW_FOR_ALL))
                .contains("lossFromIndices")
                .doesNotContain("loss", "uniform", "softLabels");
        assertThat(failed(CategoricalCrossEntropySlip.SOFT_LABELS_ROUNDED)).containsExactly("softLabels");
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix p = new SimpleMatrix(new double[][] {{0.7, 0.2, 0.1}, {0.1, 0.3, 0.6}, {0.2, 0.5, 0.3}});
        SimpleMatrix y = new SimpleMatrix(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 1, 0}});
        double loss = reference.loss(p, y);
        assertThat(reference.lossFromIndices(p, new int[] {0, 1, 1})).isEqualTo(loss);

        Statement.of("categorical-cross-entropy")
                .says("P = \\begin{bmatrix} 0.7 & 0.2 & 0.1 \\\\ 0.1 & 0.3 & 0.6 \\\\ 0.2 & 0.5 & 0.3 \\end{bmatrix}")
                .says("Y = \\begin{bmatrix} 1 & 0 & 0 \\\\ 0 & 1 & 0 \\\\ 0 & 1 & 0 \\end{bmatrix}")
                .says("\\text{classes} = (0, 1, 1)")
                .says(
                        "$-\\ln 0.7 = %.4f$, $-\\ln 0.3 = %.4f$ and $-\\ln 0.5 = %.4f$",
                        -Math.log(0.7), -Math.log(0.3), -Math.log(0.5))
                .says("$L = %.4f$", loss)
                .says("with three classes $%.4f$", Math.log(3))
                .says("-\\ln 10^{-12} = %.2f", -Math.log(1e-12))
                .says("largest cost is %.2f", -Math.log(1e-7));
    }

    private static Set<String> failed(CategoricalCrossEntropySlip slip) {
        return DirectGrading.of("categorical-cross-entropy")
                .failures(new FaultyCategoricalCrossEntropy(Set.of(slip)), 5)
                .keySet();
    }
}
