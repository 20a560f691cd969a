package dev.gradus.solutions.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.normalization.BatchNormalization.Parameters;
import dev.gradus.exercises.normalization.BatchNormalization.Statistics;
import dev.gradus.exercises.normalization.BatchNormalizationBackward;
import dev.gradus.exercises.normalization.BatchNormalizationBackward.Cache;
import dev.gradus.exercises.normalization.BatchNormalizationBackward.Gradients;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchNormalizationBackwardTest {
    /** Some 40 roundings of terms up to γ/σ ≈ 10 times what arrives, of which two thirds may cancel. */
    private static final double ROUNDING = 40 * 30 * 0x1p-53;

    private static final DirectGrading GRADING = DirectGrading.of("batch-normalization-backward");

    private final BatchNormalizationBackward reference = new ReferenceBatchNormalizationBackward();

    static List<JsonNode> goldens() {
        return Goldens.of("batchnorm.json");
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void agreesWithPyTorchsAutomaticDifferentiation(JsonNode golden) {
        SimpleMatrix x = Goldens.matrix(golden.at("/inputs/x"));
        double[] gamma = Goldens.vector(golden.at("/inputs/gamma"));
        SimpleMatrix dY = Goldens.matrix(golden.at("/inputs/upstream"));

        Gradients gradients = reference.backward(reference.normalize(x), gamma, dY);

        SimpleMatrix dX = Goldens.matrix(golden.at("/expected/dx"));
        for (int i = 0; i < dX.getNumElements(); i++) {
            assertThat(gradients.dX().get(i)).isCloseTo(dX.get(i), within(ROUNDING));
        }
        assertThat(gradients.dGamma()).containsExactly(Goldens.vector(golden.at("/expected/dgamma")), within(ROUNDING));
        assertThat(gradients.dBeta()).containsExactly(Goldens.vector(golden.at("/expected/dbeta")), within(ROUNDING));
    }

    @Test
    void atInferenceItIsTheSlopeOfTheForwardPass() {
        double[] gamma = {2, -0.5};
        Statistics running = new Statistics(new double[] {1, 2}, new double[] {4, 0.25});
        SimpleMatrix dY = new SimpleMatrix(new double[][] {{1, 3}});
        Parameters parameters = new Parameters(gamma, new double[] {0.3, 0.4});

        SimpleMatrix dX = reference.inferenceBackward(gamma, running.variance(), dY);

        // y is linear in x, so a step of 1 gives the slope.
        SimpleMatrix rise = new ReferenceBatchNormalization()
                .infer(new SimpleMatrix(new double[][] {{6, 6}}), parameters, running)
                .minus(new ReferenceBatchNormalization()
                        .infer(new SimpleMatrix(new double[][] {{5, 5}}), parameters, running));
        assertThat(dX.get(0)).isCloseTo(rise.get(0), within(1e-14));
        assertThat(dX.get(1)).isCloseTo(3 * rise.get(1), within(1e-14));
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix x = new SimpleMatrix(new double[][] {{1, 10}, {2, 20}, {3, 40}, {6, 10}});
        double[] gamma = {2, 0.5};
        SimpleMatrix dY = new SimpleMatrix(new double[][] {{1, 0.5}, {0, -1}, {-0.5, 1}, {0.25, 0}});

        Cache cache = reference.normalize(x);
        Gradients gradients = reference.backward(cache, gamma, dY);
        SimpleMatrix inference = reference.inferenceBackward(gamma, new double[] {4, 100}, dY);

        Statement.of("batch-normalization-backward")
                .says("deviations are $(%.4f,\\ %.4f)$", cache.deviation()[0], cache.deviation()[1])
                .says("\\hat X = %s", Statement.tex(cache.normalized(), 4))
                .says(
                        "d\\gamma = (%.4f,\\ %.4f)",
                        gradients.dGamma()[0], gradients.dGamma()[1])
                .says(
                        "d\\beta = (%.4f,\\ %.4f)",
                        gradients.dBeta()[0], gradients.dBeta()[1])
                .says("\\frac{2}{%.4f} \\cdot 1 = %.4f$", cache.deviation()[0], 2 / cache.deviation()[0])
                .says("dX = %s", Statement.tex(gradients.dX(), 4))
                .says("$(%.4f,\\ %.4f)$.", inference.get(0, 0), inference.get(0, 1));
    }

    @Test
    void aSlipInTheCacheDoesNotCostTheGradients() {
        assertThat(failed(BatchNormalizationBackwardSlip.DEVIATION_UNBIASED))
                .containsExactly("normalize", "nearlyConstantFeatures");
        assertThat(failed(BatchNormalizationBackwardSlip.PARAMETERS_AVERAGED))
                .containsExactly("parameterGradients", "numericGradient");
        assertThat(failed(BatchNormalizationBackwardSlip.STATISTICS_CONSTANT))
                .containsExactly("inputGradient", "numericGradient", "columnsAddUpToZero");
    }

    private static Set<String> failed(BatchNormalizationBackwardSlip slip) {
        return GRADING.failures(new FaultyBatchNormalizationBackward(Set.of(slip)), 5)
                .keySet();
    }
}
