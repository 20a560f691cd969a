package dev.gradus.solutions.neurons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.grading.Cases;
import dev.gradus.exercises.neurons.PerceptronTraining;
import dev.gradus.exercises.neurons.PerceptronTraining.Training;
import dev.gradus.exercises.neurons.PerceptronUpdate;
import dev.gradus.exercises.neurons.PerceptronUpdate.Perceptron;
import dev.gradus.solutions.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PerceptronTrainingTest {
    private final PerceptronTraining reference = new ReferencePerceptronTraining();

    @Test
    void anEpochIsOneUpdatePerSample() {
        Cases cases = Cases.of(9, "epoch");
        Course course = Course.separable(cases, 6, 3, 1);
        PerceptronUpdate rule = new ReferencePerceptronUpdate();
        Perceptron perceptron = new Perceptron(course.weights(), course.bias());
        int changed = 0;
        for (int row = 0; row < course.y().length; row++) {
            double[] x = course.x().getRow(row).getDDRM().getData();
            Perceptron next =
                    rule.update(perceptron.weights(), perceptron.bias(), x, course.y()[row], course.learningRate());
            changed += Arrays.equals(next.weights(), perceptron.weights()) ? 0 : 1;
            perceptron = next;
        }

        Training training = course.ask(reference);
        assertThat(training.weights()).isEqualTo(perceptron.weights());
        assertThat(training.bias()).isEqualTo(perceptron.bias());
        assertThat(training.errorsPerEpoch()).containsExactly(changed);
    }

    @Test
    void theMistakesStayBelowNovikoffsBound() {
        Cases cases = Cases.of(2, "bound");
        for (int round = 0; round < 20; round++) {
            Course course = Course.separable(cases, 8, 2, 10_000);
            Training training =
                    new ReferencePerceptronTraining().train(course.x(), course.y(), new double[2], 0, 1, 10_000);
            int mistakes = Arrays.stream(training.errorsPerEpoch()).sum();

            // The drawn data have |x| ≤ 2√2, sums of at least ½ and separating weights of length at most √(3² + 3² +
            // 1).
            assertThat(mistakes).isLessThanOrEqualTo((8 + 1) * 19 * 4);
            assertThat(training.errorsPerEpoch()).endsWith(0);
        }
    }

    @Test
    void theStatementsBoundForAndIsThatOfItsLargestMargin() {
        // The largest margin belongs to weights that are a sum of signed samples with factors that are not negative,
        // and only of samples that are as close as the margin (Karush, Kuhn, Tucker).
        double[] factors = {0, 5, 5, 7};
        double[] best = new double[3];
        double[] margins = new double[4];
        for (int row = 0; row < 4; row++) {
            best[0] += sign(row) * factors[row] * Gate.INPUTS.get(row, 0);
            best[1] += sign(row) * factors[row] * Gate.INPUTS.get(row, 1);
            best[2] += sign(row) * factors[row];
        }
        for (int row = 0; row < 4; row++) {
            margins[row] =
                    sign(row) * (best[0] * Gate.INPUTS.get(row, 0) + best[1] * Gate.INPUTS.get(row, 1) + best[2]);
        }
        double squaredLength = best[0] * best[0] + best[1] * best[1] + best[2] * best[2];
        int mistakes = Arrays.stream(
                        Course.fromZero(Gate.AND, 20).ask(reference).errorsPerEpoch())
                .sum();

        assertThat(margins).containsExactly(3, 1, 1, 1);
        Statement.of("perceptron-training")
                .says("$R^2 = 3$")
                .says("$\\gamma^2 = 1/%.0f$", squaredLength)
                .says("at most %.0f mistakes; from zero weights there are %d", 3 * squaredLength, mistakes);
    }

    private static int sign(int row) {
        return 2 * Gate.AND.outputs()[row] - 1;
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        Statement statement = Statement.of("perceptron-training");
        for (Gate gate : List.of(Gate.AND, Gate.OR)) {
            statement.says("| %s | %s |", gate, row(Course.fromZero(gate, 20).ask(reference)));
        }
        statement.says(
                "| XOR, 8 epochs | %s |", row(Course.fromZero(Gate.XOR, 8).ask(reference)));
    }

    @Test
    void theStatementsFirstEpochIsTheUpdatesOfThePerceptronRule() {
        Statement statement = Statement.of("perceptron-training");
        Perceptron now = new Perceptron(new double[2], 0);
        for (int row = 0; row < 4; row++) {
            double[] x = Gate.INPUTS.getRow(row).getDDRM().getData();
            int y = Gate.AND.outputs()[row];
            double z = new Neuron(x, now.weights(), now.bias()).sum();
            now = new ReferencePerceptronUpdate().update(now.weights(), now.bias(), x, y, 1);
            statement.says(
                    "| (%.0f, %.0f) | %d | %.0f | %d | (%.0f, %.0f) | %.0f |",
                    x[0], x[1], y, z, z >= 0 ? 1 : 0, now.weights()[0], now.weights()[1], now.bias());
        }
    }

    private static String row(Training training) {
        String counts = IntStream.of(training.errorsPerEpoch())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s | (%.0f, %.0f) | %.0f",
                counts,
                training.weights()[0],
                training.weights()[1],
                training.bias());
    }
}
