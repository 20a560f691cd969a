package dev.gradus.solutions.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.Assessment;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.remote.InProcessHost;
import dev.gradus.engine.report.Verdict;
import dev.gradus.exercises.training.XorMlp;
import dev.gradus.solutions.DirectGrading;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are no network at all cost points; they are never a fault of the grader. */
class MisshapenAnswersTest {
    private static final Exercise EXERCISE = DirectGrading.of("xor-mlp").exercise();

    /** What every matrix and array of the answers is. */
    enum Answer {
        MISSING(null, null),
        EMPTY(new SimpleMatrix(0, 0), new double[0]),
        LARGE(new SimpleMatrix(9, 9), new double[9]),
        NOT_A_NUMBER(SimpleMatrix.filled(4, 1, Double.NaN), new double[] {Double.NaN});

        private final SimpleMatrix matrix;
        private final double[] losses;

        Answer(SimpleMatrix matrix, double[] losses) {
            this.matrix = matrix;
            this.losses = losses;
        }
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void isAFailureOfTheSubmission(Answer answer) {
        Assessment assessment = Assessment.of(
                EXERCISE, new InProcessHost(EXERCISE.contract(), () -> new Odd(answer)), 1, GradingListener.NONE);

        assertThat(assessment.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(assessment.points()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void ofTrainingAloneIsAFailureOfTheSubmissionToo(Answer answer) {
        XorMlp oddTraining = new Odd(answer) {
            @Override
            public Parameters initialize(int hidden, Random random) {
                return new ReferenceXorMlp().initialize(hidden, random);
            }

            @Override
            public Gradients gradients(SimpleMatrix x, SimpleMatrix y, Parameters p) {
                return new ReferenceXorMlp().gradients(x, y, p);
            }

            @Override
            public Training train(SimpleMatrix x, SimpleMatrix y, Parameters initial, double rate, int epochs) {
                return answer == Answer.MISSING ? new Training(null, null) : super.train(x, y, initial, rate, epochs);
            }
        };

        assertThat(Assessment.of(
                                EXERCISE,
                                new InProcessHost(EXERCISE.contract(), () -> oddTraining),
                                1,
                                GradingListener.NONE)
                        .verdict())
                .isEqualTo(Verdict.PARTIAL);
    }

    private static class Odd implements XorMlp {
        private final Answer answer;

        Odd(Answer answer) {
            this.answer = answer;
        }

        private Parameters parameters() {
            return new Parameters(answer.matrix, answer.matrix, answer.matrix, answer.matrix);
        }

        @Override
        public Parameters initialize(int hidden, Random random) {
            return parameters();
        }

        @Override
        public SimpleMatrix predict(SimpleMatrix x, Parameters p) {
            return answer.matrix;
        }

        @Override
        public double loss(SimpleMatrix a2, SimpleMatrix y) {
            return Double.NaN;
        }

        @Override
        public Gradients gradients(SimpleMatrix x, SimpleMatrix y, Parameters p) {
            return new Gradients(answer.matrix, answer.matrix, answer.matrix, answer.matrix);
        }

        @Override
        public Training train(SimpleMatrix x, SimpleMatrix y, Parameters initial, double rate, int epochs) {
            return new Training(parameters(), answer.losses);
        }
    }
}
