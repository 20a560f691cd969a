package dev.gradus.solutions.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NeuronsLessonTest {
    private static final int[][] INPUTS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final int[] AND = {0, 0, 0, 1};
    private static final int[] OR = {0, 1, 1, 1};
    private static final int[] XOR = {0, 1, 1, 0};

    private final LessonText lesson = LessonText.of("neurons");

    /** The learning rule from given weights. */
    private static final class Perceptron {
        private double w1;
        private double w2;
        private double b;

        int predict(int[] x) {
            return step(w1 * x[0] + w2 * x[1] + b);
        }

        void learn(int[] x, int y, double rate) {
            double error = y - predict(x);
            w1 += rate * error * x[0];
            w2 += rate * error * x[1];
            b += rate * error;
        }

        /** Wrong predictions of each epoch, until there is none or for so many epochs. */
        List<Integer> errors(int[] labels, double rate, int epochs) {
            List<Integer> errors = new ArrayList<>();
            while (errors.size() < epochs && (errors.isEmpty() || errors.get(errors.size() - 1) > 0)) {
                int wrong = 0;
                for (int i = 0; i < 4; i++) {
                    wrong += predict(INPUTS[i]) == labels[i] ? 0 : 1;
                    learn(INPUTS[i], labels[i], rate);
                }
                errors.add(wrong);
            }
            return errors;
        }
    }

    @Test
    void theExampleNeuronComputesTheStatedSum() {
        double z = 0.5 * 1 - 0.25 * 2 + 0.1;

        lesson.says("$z = 0.5 - 0.5 + 0.1 = %.1f$", z)
                .says("sigmoid $%.4f$", Measured.SIGMOID.applyAsDouble(z))
                .says("A threshold makes %d of it", step(z));
    }

    @Test
    void theFirstEpochOfAndIsTheTable() {
        Perceptron perceptron = new Perceptron();
        for (int i = 0; i < 4; i++) {
            int predicted = perceptron.predict(INPUTS[i]);
            perceptron.learn(INPUTS[i], AND[i], 1);
            lesson.says(
                    "| (%d, %d) | %d | %d | (%.0f, %.0f) | %.0f |",
                    INPUTS[i][0], INPUTS[i][1], AND[i], predicted, perceptron.w1, perceptron.w2, perceptron.b);
        }
    }

    @Test
    void theErrorsPerEpochAreTheStatedOnes() {
        Perceptron and = new Perceptron();
        lesson.says("of each epoch gives %s: in the sixth", words(and.errors(AND, 1, 100)))
                .says("$w = (%.0f, %.0f)$ and $b = %.0f$", and.w1, and.w2, and.b)
                .says("OR takes %s.", words(new Perceptron().errors(OR, 1, 100)))
                .says("the rule makes %s, … errors", words(new Perceptron().errors(XOR, 1, 5)));
        assertThat(new Perceptron().errors(XOR, 1, 1000)).hasSize(1000);
    }

    @Test
    void aThousandStartsLearnAndInTheStatedNumberOfEpochs() {
        int fewest = Integer.MAX_VALUE;
        int most = 0;
        for (int seed = 1; seed <= 1000; seed++) {
            Random random = new Random(seed);
            Perceptron perceptron = new Perceptron();
            perceptron.w1 = 0.1 * random.nextGaussian();
            perceptron.w2 = 0.1 * random.nextGaussian();
            int epochs = perceptron.errors(AND, 0.1, 100).size();
            fewest = Math.min(fewest, epochs);
            most = Math.max(most, epochs);
        }
        lesson.says("learn AND in %d to %d epochs", fewest, most);
    }

    @Test
    void threeOfFourIsTheBestThatALineDoesForXor() {
        int best = 0;
        for (double w1 = -2; w1 <= 2; w1 += 0.25) {
            for (double w2 = -2; w2 <= 2; w2 += 0.25) {
                for (double b = -2; b <= 2; b += 0.125) {
                    int right = 0;
                    for (int i = 0; i < 4; i++) {
                        right += step(w1 * INPUTS[i][0] + w2 * INPUTS[i][1] + b) == XOR[i] ? 1 : 0;
                    }
                    best = Math.max(best, right);
                }
            }
        }
        assertThat(best).isEqualTo(3);
        lesson.says("three of four points right is the best");
    }

    @Test
    void theHiddenLayerOfTheTableComputesXor() {
        for (int i = 0; i < 4; i++) {
            int x1 = INPUTS[i][0];
            int x2 = INPUTS[i][1];
            int h1 = step(x1 + x2 - 0.5);
            int h2 = step(x1 + x2 - 1.5);
            assertThat(step(h1 - h2 - 0.5)).isEqualTo(XOR[i]);
            assertThat(step(x1 + x2 - 2 * x1 * x2 - 0.5)).isEqualTo(XOR[i]);
            lesson.says("| %d | %d | %d | %d | %.1f | %d |", x1, x2, h1, h2, h1 - h2 - 0.5, XOR[i]);
        }
    }

    private static int step(double z) {
        return z >= 0 ? 1 : 0;
    }

    private static String words(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
