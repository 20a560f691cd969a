package dev.gradus.solutions.neurons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.grading.Cases;
import dev.gradus.exercises.neurons.LinearSeparability;
import dev.gradus.solutions.Statement;
import dev.gradus.solutions.neurons.alternatives.DirectionsSeparability;
import dev.gradus.solutions.neurons.alternatives.EliminationSeparability;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinearSeparabilityTest {
    private final LinearSeparability reference = new ReferenceLinearSeparability();

    @Test
    void fourteenFunctionsOfTwoBitsAndAHundredAndFourOfThreeAreSeparable() {
        long ofTwo = IntStream.range(0, 16)
                .filter(function -> reference.isSeparable(
                        Gate.INPUTS,
                        IntStream.range(0, 4).map(i -> function >> i & 1).toArray()))
                .count();
        long ofThree = IntStream.range(0, 256)
                .mapToObj(function -> LabelledPoints.cube("", function))
                .filter(points -> reference.isSeparable(points.x(), points.y()))
                .count();

        // Threshold functions of n variables: 2, 4, 14, 104, 1882, … (OEIS A000609).
        assertThat(ofTwo).isEqualTo(14);
        assertThat(ofThree).isEqualTo(104);
    }

    @Test
    void agreesWithEliminationAndWithSearch() {
        LinearSeparability elimination = new EliminationSeparability();
        LinearSeparability search = new DirectionsSeparability();
        Cases cases = Cases.of(6, "agreement");
        int separable = 0;
        for (int round = 0; round < 300; round++) {
            LabelledPoints points = LabelledPoints.draw(cases, 3 + round % 7);
            boolean answer = reference.isSeparable(points.x(), points.y());

            assertThat(elimination.isSeparable(points.x(), points.y())).isEqualTo(answer);
            assertThat(search.isSeparable(points.x(), points.y())).isEqualTo(answer);
            separable += answer ? 1 : 0;
        }
        assertThat(separable).isBetween(60, 240);
    }

    @Test
    void aPerceptronThatSucceedsStaysFarBelowTheStatementsBound() {
        Cases cases = Cases.of(8, "bound");
        int most = 0;
        for (int round = 0; round < 1000; round++) {
            LabelledPoints points = LabelledPoints.draw(cases, 4 + round % 6);
            if (reference.isSeparable(points.x(), points.y())) {
                int[] errors = new ReferencePerceptronTraining()
                        .train(points.x(), points.y(), new double[2], 0, 1, 20_000)
                        .errorsPerEpoch();
                assertThat(errors).endsWith(0);
                most = Math.max(most, IntStream.of(errors).sum());
            }
        }
        assertThat(most).isLessThan(500);
        Statement.of("linear-separability").says("at most 10 449\nmistakes");
        assertThat(9 * (2 * 6 * 6 * 6 + 27 * 27)).isEqualTo(10_449);
    }

    @Test
    void narrowGapsTakeMoreThanAHundredMistakesHoweverThePointsAreReflected() {
        Cases cases = Cases.of(3, "reflections");
        for (int round = 0; round < 20; round++) {
            List<int[]> errors = LabelledPoints.patienceNeeded(cases).stream()
                    .map(LinearSeparabilityTest::errors)
                    .toList();

            assertThat(errors).allSatisfy(each -> assertThat(each).endsWith(0));
            assertThat(errors).extracting(each -> each.length).containsExactly(7, 23, 32, 53);
            assertThat(errors).extracting(each -> IntStream.of(each).sum()).containsExactly(23, 49, 115, 145);
        }
        Statement.of("linear-separability").says("nine points for which it needs 145");
    }

    private static int[] errors(LabelledPoints points) {
        return new ReferencePerceptronTraining()
                .train(points.x(), points.y(), new double[2], 0, 1, 1000)
                .errorsPerEpoch();
    }

    @ParameterizedTest
    @EnumSource(Gate.class)
    void theStatementsTableIsComputedByTheReference(Gate gate) {
        String labels = IntStream.of(gate.outputs()).mapToObj(Integer::toString).collect(Collectors.joining(", "));

        Statement.of("linear-separability")
                .says(
                        "| %s | %s | %b | %.2f |",
                        gate,
                        labels,
                        reference.isSeparable(Gate.INPUTS, gate.outputs()),
                        reference.bestAccuracy(Gate.INPUTS, gate.outputs()));
    }
}
