package dev.gradus.solutions.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercises.experiments.ClassificationAccuracy;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.Arrays;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ClassificationAccuracyTest {
    private final ClassificationAccuracy reference = new ReferenceClassificationAccuracy();

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        double[] p = {0.9, 0.5, 0.2, 0.7, 0.4};
        int[] actual = {1, 1, 0, 0, 1};
        Statement statement = Statement.of("classification-accuracy");

        for (double threshold : new double[] {0.5, 0.3}) {
            int[] predicted = reference.threshold(p, threshold);
            statement.says(
                    "| %.1f | %s | %.1f |",
                    threshold, Arrays.toString(predicted), reference.accuracy(predicted, actual));
        }
        statement
                .says("C = %s", Statement.tex(reference.confusion(reference.threshold(p, 0.5), actual, 2), 0))
                .says("baseline is %.1f,", reference.baseline(actual, 2))
                .says("$(-3, -1, -2)$ give class %d", reference.argmax(row(-3, -1, -2))[0])
                .says("$(4, 1, 4)$ give class %d", reference.argmax(row(4, 1, 4))[0]);
    }

    @Test
    void accuracyIsTheShareOfTheConfusionMatrixsDiagonal() {
        Random random = new Random(5);
        int[] predicted = random.ints(200, 0, 4).toArray();
        int[] actual = random.ints(200, 0, 4).toArray();
        SimpleMatrix counts = reference.confusion(predicted, actual, 4);

        assertThat(counts.elementSum()).isEqualTo(200);
        assertThat(reference.accuracy(predicted, actual)).isEqualTo(counts.trace() / 200);
    }

    @Test
    void theBaselineIsTheAccuracyOfTheBestConstantAnswer() {
        int[] actual = new Random(6).ints(101, 0, 3).toArray();
        double best = 0;
        for (int label = 0; label < 3; label++) {
            int[] constant = new int[actual.length];
            Arrays.fill(constant, label);
            best = Math.max(best, reference.accuracy(constant, actual));
        }

        assertThat(reference.baseline(actual, 3)).isEqualTo(best);
    }

    @Test
    void rejectsTiesThatAreBrokenByTheLastDigitsOnly() {
        ClassificationAccuracy rounding = new Variant() {
            @Override
            public int[] threshold(double[] p, double threshold) {
                return Arrays.stream(p)
                        .mapToInt(value -> value > threshold + 1e-9 ? 1 : 0)
                        .toArray();
            }
        };

        assertThat(DirectGrading.of("classification-accuracy")
                        .failures(rounding, 3)
                        .keySet())
                .containsExactly("atTheThreshold");
    }

    private static SimpleMatrix row(double... scores) {
        return new SimpleMatrix(new double[][] {scores});
    }

    /** A right implementation of which a test changes one method. */
    private static class Variant implements ClassificationAccuracy {
        private final ClassificationAccuracy right = new ReferenceClassificationAccuracy();

        @Override
        public int[] threshold(double[] p, double threshold) {
            return right.threshold(p, threshold);
        }

        @Override
        public int[] argmax(SimpleMatrix scores) {
            return right.argmax(scores);
        }

        @Override
        public double accuracy(int[] predicted, int[] actual) {
            return right.accuracy(predicted, actual);
        }

        @Override
        public SimpleMatrix confusion(int[] predicted, int[] actual, int classes) {
            return right.confusion(predicted, actual, classes);
        }

        @Override
        public double baseline(int[] actual, int classes) {
            return right.baseline(actual, classes);
        }
    }
}
