package dev.gradus.solutions.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.normalization.BatchNormalization;
import dev.gradus.exercises.normalization.BatchNormalization.Parameters;
import dev.gradus.exercises.normalization.BatchNormalization.Statistics;
import dev.gradus.exercises.normalization.BatchNormalization.Training;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchNormalizationTest {
    /** Two sums of at most 9 terms, a root and a few products: 30 roundings, and x − μ cancels to no less than a tenth. */
    private static final double ROUNDING = 30 * 10 * 0x1p-53;

    private static final DirectGrading GRADING = DirectGrading.of("batch-normalization");

    private final BatchNormalization reference = new ReferenceBatchNormalization();

    static List<JsonNode> goldens() {
        return Goldens.of("batchnorm.json");
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void agreesWithPyTorchInTrainingAndAtInference(JsonNode golden) {
        SimpleMatrix x = Goldens.matrix(golden.at("/inputs/x"));
        int n = x.getNumCols();
        Parameters parameters =
                new Parameters(Goldens.vector(golden.at("/inputs/gamma")), Goldens.vector(golden.at("/inputs/beta")));
        double[] ones = new double[n];
        Arrays.fill(ones, 1);

        Training training = reference.train(x, parameters, new Statistics(new double[n], ones));

        assertThat(golden.at("/inputs/eps").asDouble()).isEqualTo(BatchNormalization.EPSILON);
        assertThat(golden.at("/inputs/momentum").asDouble()).isEqualTo(BatchNormalization.MOMENTUM);
        assertClose(training.y(), Goldens.matrix(golden.at("/expected/y_train")));
        assertThat(training.running().mean())
                .containsExactly(Goldens.vector(golden.at("/expected/running_mean_after")), within(ROUNDING));
        assertThat(training.running().variance())
                .containsExactly(
                        Goldens.vector(golden.at("/expected/running_var_after_unbiased")), within(10 * ROUNDING));
        assertClose(
                reference.infer(x, parameters, training.running()),
                Goldens.matrix(golden.at("/expected/y_eval_with_running")));
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix x = new SimpleMatrix(new double[][] {{1, 10}, {2, 20}, {3, 40}, {6, 10}});
        Parameters parameters = new Parameters(new double[] {2, 0.5}, new double[] {1, -1});

        Statistics batch = reference.batchStatistics(x);
        Training training = reference.train(x, parameters, new Statistics(new double[] {0, 0}, new double[] {1, 1}));
        SimpleMatrix inferred =
                reference.infer(new SimpleMatrix(new double[][] {{4, 30}}), parameters, training.running());

        Statement.of("batch-normalization")
                .says("X = %s", "\\begin{bmatrix} 1 & 10 \\\\ 2 & 20 \\\\ 3 & 40 \\\\ 6 & 10 \\end{bmatrix}")
                .says("means are $(%.0f,\\ %.0f)$", batch.mean()[0], batch.mean()[1])
                .says("biased variances $(%.1f,\\ %.0f)$", batch.variance()[0], batch.variance()[1])
                .says("Y = %s", Statement.tex(training.y(), 4))
                .says(
                        "means $(%.1f,\\ %.0f)$ and the variances $(%.6f,\\ %.1f)$",
                        training.running().mean()[0],
                        training.running().mean()[1],
                        training.running().variance()[0],
                        training.running().variance()[1])
                .says("3.5 = %.6f$", 0.9 + 0.1 * 4 / 3 * 3.5)
                .says("$(%.4f,\\ %.4f)$ for the single sample", inferred.get(0), inferred.get(1));
        assertThat(training.y().get(2, 0)).isEqualTo(1);
    }

    @Test
    void runningStatisticsApproachThoseOfTheDataWhateverTheyStartFrom() {
        Random random = new Random(3);
        Statistics running = new Statistics(new double[] {50}, new double[] {0});
        double mean = 0;
        double variance = 0;
        for (int batch = 0; batch < 4000; batch++) {
            SimpleMatrix x = new SimpleMatrix(5, 1);
            for (int i = 0; i < 5; i++) {
                x.set(i, 0, 3 + 2 * random.nextGaussian());
            }
            running = reference
                    .train(x, new Parameters(new double[] {1}, new double[] {0}), running)
                    .running();
            mean += batch < 200 ? 0 : running.mean()[0] / 3800;
            variance += batch < 200 ? 0 : running.variance()[0] / 3800;
        }
        // 19,000 numbers: the mean is known to 2/√19000 = 0.015, the variance to 4·√(2/19000) = 0.04.
        assertThat(mean).isCloseTo(3, within(0.08));
        assertThat(variance).isCloseTo(4, within(0.25));
    }

    @Test
    void aSlipInTheRunningStatisticsCostsNothingElse() {
        assertThat(failed(BatchNormalizationSlip.MOMENTUM_REVERSED)).containsExactly("runningStatistics");
        assertThat(failed(BatchNormalizationSlip.RUNNING_VARIANCE_BIASED)).containsExactly("runningStatistics");
        assertThat(failed(BatchNormalizationSlip.VARIANCE_BY_DIFFERENCE)).containsExactly("featuresFarFromZero");
        assertThat(failed(BatchNormalizationSlip.BATCH_STATISTICS_AT_INFERENCE))
                .containsExactly("inference", "samplesApart");
    }

    private static Set<String> failed(BatchNormalizationSlip slip) {
        return GRADING.failures(new FaultyBatchNormalization(Set.of(slip)), 5).keySet();
    }

    private static void assertClose(SimpleMatrix actual, SimpleMatrix expected) {
        assertThat(actual.getNumRows()).isEqualTo(expected.getNumRows());
        for (int i = 0; i < expected.getNumElements(); i++) {
            assertThat(actual.get(i)).isCloseTo(expected.get(i), within(ROUNDING * expected.elementMaxAbs()));
        }
    }
}
