package dev.gradus.solutions.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.normalization.LayerNormalization;
import dev.gradus.exercises.normalization.LayerNormalization.Cache;
import dev.gradus.exercises.normalization.LayerNormalization.Gradients;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayerNormalizationTest {
    /** Some 40 roundings of terms up to 30 times what is left of them. */
    private static final double ROUNDING = 40 * 30 * 0x1p-53;

    private static final DirectGrading GRADING = DirectGrading.of("layer-normalization");

    private final LayerNormalization reference = new ReferenceLayerNormalization();

    static List<JsonNode> goldens() {
        return Goldens.of("batchnorm.json");
    }

    /** With γ = 1 and β = 0 it is batch normalisation of the transposed matrix, of which PyTorch's values are known. */
    @ParameterizedTest
    @MethodSource("goldens")
    void ofTheTransposedMatrixItIsPyTorchsBatchNormalisation(JsonNode golden) {
        SimpleMatrix x = Goldens.matrix(golden.at("/inputs/x"));
        double[] gamma = Goldens.vector(golden.at("/inputs/gamma"));
        double[] beta = Goldens.vector(golden.at("/inputs/beta"));
        SimpleMatrix yTrain = Goldens.matrix(golden.at("/expected/y_train"));
        SimpleMatrix upstream = Goldens.matrix(golden.at("/inputs/upstream"));
        SimpleMatrix dx = Goldens.matrix(golden.at("/expected/dx"));
        double[] ones = new double[x.getNumRows()];
        Arrays.fill(ones, 1);

        SimpleMatrix y = reference.forward(x.transpose(), ones, new double[x.getNumRows()]);
        SimpleMatrix scaled = upstream.mult(SimpleMatrix.diag(gamma)).transpose();
        SimpleMatrix dX = reference
                .backward(reference.normalize(x.transpose()), ones, scaled)
                .dX();

        for (int i = 0; i < x.getNumRows(); i++) {
            for (int j = 0; j < x.getNumCols(); j++) {
                assertThat(gamma[j] * y.get(j, i) + beta[j]).isCloseTo(yTrain.get(i, j), within(ROUNDING));
                assertThat(dX.get(j, i)).isCloseTo(dx.get(i, j), within(ROUNDING));
            }
        }
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix x = new SimpleMatrix(new double[][] {{1, 2, 6}, {10, 40, 10}});
        double[] gamma = {2, 0.5, -1};
        SimpleMatrix dY = new SimpleMatrix(new double[][] {{1, 0, -0.5}, {0.5, 1, 0}});

        Cache cache = reference.normalize(x);
        Gradients gradients = reference.backward(cache, gamma, dY);

        Statement.of("layer-normalization")
                .says("deviations $(%s)$", vector(cache.deviation()))
                .says("\\hat X = %s", Statement.tex(cache.normalized(), 4))
                .says("Y = %s", Statement.tex(reference.forward(x, gamma, new double[] {1, -1, 0}), 4))
                .says("is $%s$", Statement.tex(dY.mult(SimpleMatrix.diag(gamma)), 1))
                .says("dX = %s", Statement.tex(gradients.dX(), 4))
                .says("d\\gamma = (%s)", vector(gradients.dGamma()))
                .says("d\\beta = (%s)", vector(gradients.dBeta()));
    }

    @Test
    void aSlipCostsOnlyTheChecksOfItsStep() {
        assertThat(failed(LayerNormalizationSlip.GAMMA_AFTER_SUMS))
                .containsExactlyInAnyOrder("inputGradient", "numericGradient", "inputGradientOfConstantSample");
        assertThat(failed(LayerNormalizationSlip.COLUMNS_NORMALIZED))
                .contains("normalize", "forward", "samplesApart")
                .doesNotContain("parameterGradients", "inputGradient", "numericGradient");
    }

    @Test
    void dividingByTheNormOfNormalizedIsRejectedWhereEpsilonCounts() {
        assertThat(failed(LayerNormalizationSlip.DIVIDED_BY_NORM))
                .contains("inputGradient", "inputGradientOfConstantSample");
        assertThat(failed(LayerNormalizationSlip.DIVIDED_BY_NORM_UNLESS_ZERO)).contains("inputGradient");
    }

    @Test
    void withoutVariationOnlyTheMeanIsTakenOutOfTheGradient() {
        SimpleMatrix x = new SimpleMatrix(new double[][] {{1.5, 1.5, 1.5, 1.5}});
        double[] ones = {1, 1, 1, 1};
        SimpleMatrix dY = new SimpleMatrix(new double[][] {{1, 2, 3, 6}});

        SimpleMatrix dX = reference.backward(reference.normalize(x), ones, dY).dX();

        // The mean of dY is 3 and 1/σ is 1/√ε.
        for (int j = 0; j < 4; j++) {
            assertThat(dX.get(j))
                    .isCloseTo((dY.get(j) - 3) / Math.sqrt(1e-5), within(4 * 3 / Math.sqrt(1e-5) * 0x1p-53));
        }
    }

    private static Set<String> failed(LayerNormalizationSlip slip) {
        return GRADING.failures(new FaultyLayerNormalization(Set.of(slip)), 5).keySet();
    }

    private static String vector(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.4f", value))
                .collect(Collectors.joining(",\\ "));
    }
}
