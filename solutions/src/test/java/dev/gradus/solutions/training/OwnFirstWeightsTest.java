package dev.gradus.solutions.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.Assessment;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.remote.InProcessHost;
import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Verdict;
import dev.gradus.exercises.training.XorMlp;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.training.alternatives.LayersXorMlp;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** First weights are the submission's choice: whatever else is wrong, they are not blamed for being other ones. */
class OwnFirstWeightsTest {
    private static final Exercise EXERCISE = DirectGrading.of("xor-mlp").exercise();

    @ParameterizedTest
    @EnumSource(
            value = XorSlip.class,
            names = {"MISSING_TANH_DERIVATIVE", "NO_BIAS_GRADIENTS", "WRONG_SIGN", "FROZEN_HIDDEN_LAYER"})
    void aMistakeIsNamedAlthoughTheFirstWeightsAreOthers(XorSlip slip) {
        Assessment assessment = assess(new Mixed(new FaultyXorMlp(Set.of(slip))) {
            @Override
            public Parameters initialize(int hidden, Random random) {
                return new LayersXorMlp().initialize(hidden, random);
            }
        });

        assertThat(assessment.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(diagnoses(assessment))
                .isNotEmpty()
                .allSatisfy(diagnosis -> assertThat(diagnosis.mistakes()).containsExactly(slip.id()));
    }

    @Test
    void weightsTooSmallToLearnFailWithoutAWrongDiagnosis() {
        Assessment assessment = assess(new Mixed(new ReferenceXorMlp()) {
            @Override
            public Parameters initialize(int hidden, Random random) {
                DoubleSupplier tiny = () -> 0.01 * random.nextGaussian();
                return new Parameters(
                        filled(2, hidden, tiny),
                        new SimpleMatrix(1, hidden),
                        filled(hidden, 1, tiny),
                        new SimpleMatrix(1, 1));
            }
        });

        assertThat(assessment.checks())
                .filteredOn(check -> check.outcome() != Outcome.PASSED)
                .extracting(CheckResult::id)
                .containsExactly("learns-xor");
        assertThat(diagnoses(assessment)).isEmpty();
    }

    private static Assessment assess(XorMlp submission) {
        return Assessment.of(
                EXERCISE, new InProcessHost(EXERCISE.contract(), () -> submission), 5, GradingListener.NONE);
    }

    private static List<Diagnosis> diagnoses(Assessment assessment) {
        return Stream.concat(
                        assessment.diagnoses().stream(),
                        assessment.checks().stream().flatMap(check -> check.diagnoses().stream()))
                .toList();
    }

    private static SimpleMatrix filled(int rows, int columns, DoubleSupplier next) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int i = 0; i < matrix.getNumElements(); i++) {
            matrix.set(i, next.getAsDouble());
        }
        return matrix;
    }

    /** Another network of which a test changes the first weights. */
    private abstract static class Mixed implements XorMlp {
        private final XorMlp network;

        Mixed(XorMlp network) {
            this.network = network;
        }

        @Override
        public SimpleMatrix predict(SimpleMatrix x, Parameters p) {
            return network.predict(x, p);
        }

        @Override
        public double loss(SimpleMatrix a2, SimpleMatrix y) {
            return network.loss(a2, y);
        }

        @Override
        public Gradients gradients(SimpleMatrix x, SimpleMatrix y, Parameters p) {
            return network.gradients(x, y, p);
        }

        @Override
        public Training train(SimpleMatrix x, SimpleMatrix y, Parameters initial, double learningRate, int epochs) {
            return network.train(x, y, initial, learningRate, epochs);
        }
    }
}
