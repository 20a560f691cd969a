package dev.gradus.solutions.initialization;

import static dev.gradus.solutions.Statement.tex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.initialization.SymmetryBreaking;
import dev.gradus.exercises.initialization.SymmetryBreaking.Parameters;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SymmetryBreakingTest {
    private final SymmetryBreaking reference = new ReferenceSymmetryBreaking();

    static List<JsonNode> networks() {
        return Goldens.of("tanh-linear-networks.json");
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aStepIsTheGradientOfAutomaticDifferentiation(JsonNode golden) {
        JsonNode inputs = golden.get("inputs");
        JsonNode expected = golden.get("expected");
        Parameters before = new Parameters(
                Goldens.matrix(inputs.at("/W/0")),
                Goldens.matrix(inputs.at("/b/0")),
                Goldens.matrix(inputs.at("/W/1")),
                Goldens.matrix(inputs.at("/b/1")));

        Parameters after =
                reference.train(Goldens.matrix(inputs.get("X")), Goldens.matrix(inputs.get("y")), before, 1, 1);

        assertStep(before.w1(), after.w1(), Goldens.matrix(expected.at("/dW/0")));
        assertStep(before.b1(), after.b1(), Goldens.matrix(expected.at("/db/0")));
        assertStep(before.w2(), after.w2(), Goldens.matrix(expected.at("/dW/1")));
        assertStep(before.b2(), after.b2(), Goldens.matrix(expected.at("/db/1")));
    }

    /** Differences of numbers up to 10 carry roundings of 10 · 2⁻⁵³ each, and the gradients some dozens of their own. */
    private static void assertStep(SimpleMatrix before, SimpleMatrix after, SimpleMatrix gradient) {
        for (int i = 0; i < gradient.getNumElements(); i++) {
            assertThat(before.get(i) - after.get(i))
                    .isCloseTo(gradient.get(i), within(1e-13 * Math.max(1, gradient.elementMaxAbs())));
        }
    }

    @Test
    void theExampleIsComputedByTheReference() {
        SimpleMatrix x = new SimpleMatrix(new double[][] {{1}, {2}});
        SimpleMatrix y = new SimpleMatrix(new double[][] {{1}, {0}});
        Statement statement = Statement.of("symmetry-breaking");
        for (double[][] w2 : new double[][][] {{{1}, {1}}, {{1}, {-1}}}) {
            Parameters first = new Parameters(
                    SimpleMatrix.filled(1, 2, 0.5),
                    new SimpleMatrix(1, 2),
                    new SimpleMatrix(w2),
                    new SimpleMatrix(1, 1));
            Parameters after = reference.train(x, y, first, 0.1, 1);
            statement.says("W_1 = %s, \\qquad b_1 = %s", tex(after.w1(), 4), tex(after.b1(), 4));
        }
    }

    @Test
    void theTableOfTheStatementIsComputedByTheReference() {
        Random random = new Random(5);
        SimpleMatrix x = drawn(6, 2, random);
        SimpleMatrix y = drawn(6, 1, random);
        SimpleMatrix halves = SimpleMatrix.filled(2, 4, 0.5);
        SimpleMatrix halvesOut = SimpleMatrix.filled(4, 1, 0.5);
        SimpleMatrix none = new SimpleMatrix(1, 4);
        SimpleMatrix two = drawn(2, 2, random);
        SimpleMatrix twoOut = drawn(2, 1, random);
        Statement statement = Statement.of("symmetry-breaking");

        row(statement, "all zero", x, y, new SimpleMatrix(2, 4), none, new SimpleMatrix(4, 1));
        row(statement, "all weights 0.5, biases 0", x, y, halves, none, halvesOut);
        row(
                statement,
                "two random units and a copy of each, weights out included",
                x,
                y,
                two.concatColumns(two),
                none,
                twoOut.concatRows(twoOut));
        row(statement, "weights in all 0.5, weights out random", x, y, halves, none, drawn(4, 1, random));
        row(statement, "all weights 0.5, biases random", x, y, halves, drawn(1, 4, random), halvesOut);
        row(statement, "weights in random, weights out 0", x, y, drawn(2, 4, random), none, new SimpleMatrix(4, 1));
    }

    private void row(
            Statement statement,
            String name,
            SimpleMatrix x,
            SimpleMatrix y,
            SimpleMatrix w1,
            SimpleMatrix b1,
            SimpleMatrix w2) {
        Parameters first = new Parameters(w1, b1, w2, new SimpleMatrix(1, 1));
        statement.says(
                "| %s | %d | %d | %d |",
                name,
                reference.distinctUnits(first),
                reference.distinctUnits(reference.train(x, y, first, 0.1, 1)),
                reference.distinctUnits(reference.train(x, y, first, 0.1, 100)));
    }

    @Test
    void fromZeroNothingLearnsButTheLastBias() {
        Random random = new Random(8);
        Parameters zero = new Parameters(
                new SimpleMatrix(2, 3), new SimpleMatrix(1, 3), new SimpleMatrix(3, 1), new SimpleMatrix(1, 1));
        Parameters after = reference.train(drawn(5, 2, random), drawn(5, 1, random), zero, 0.1, 50);

        assertThat(after.w1().elementMaxAbs()
                        + after.b1().elementMaxAbs()
                        + after.w2().elementMaxAbs())
                .isZero();
        assertThat(after.b2().get(0)).isNotZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = SymmetrySlip.class,
            names = {"UPHILL", "AVERAGE_MISSING", "SLOPE_MISSING", "BIASES_STAY", "NEW_W2_CARRIES_BACK"})
    void aSlipInTheStepCostsNeitherManyStepsNorTheFirstParameters(SymmetrySlip slip) {
        assertThat(DirectGrading.of("symmetry-breaking")
                        .failures(new FaultySymmetryBreaking(Set.of(slip)), 5)
                        .keySet())
                .containsExactly("oneStep", "numericDerivative");
    }

    private static SimpleMatrix drawn(int rows, int columns, Random random) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int i = 0; i < rows * columns; i++) {
            matrix.set(i, random.nextGaussian());
        }
        return matrix;
    }
}
