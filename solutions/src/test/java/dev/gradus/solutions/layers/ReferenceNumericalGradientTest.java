package dev.gradus.solutions.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.exercises.layers.NumericalGradient;
import dev.gradus.exercises.layers.NumericalGradient.Function;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceNumericalGradientTest {
    private static final double SLOPE_OF_SIGMOID_AT_1 = 0.19661193324148185;

    private final NumericalGradient reference = new ReferenceNumericalGradient();

    /** ((x + h)³ − (x − h)³) / 2h is 3x² + h². */
    @Test
    void theErrorOnACubeIsTheSquareOfTheStep() {
        for (double h : new double[] {0.5, 0.1, 0.01}) {
            double[] gradient = reference.gradient(x -> x[0] * x[0] * x[0], new double[] {1.5}, h);

            assertThat(gradient[0]).isCloseTo(3 * 1.5 * 1.5 + h * h, within(1e-12));
        }
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        Function f = x -> x[0] * x[0] * x[1];
        double[] x = {3, 2};
        double h = 0.1;
        double[] gradient = reference.gradient(f, x, h);
        double[] forward =
                new FaultyNumericalGradient(Set.of(NumericalGradientSlip.FORWARD_DIFFERENCE)).gradient(f, x, h);

        Statement.of("numerical-gradient")
                .says(
                        "| 0 | %.2f | %.2f | %.2f |",
                        f.at(new double[] {3 + h, 2}), f.at(new double[] {3 - h, 2}), gradient[0])
                .says(
                        "| 1 | %.2f | %.2f | %.2f |",
                        f.at(new double[] {3, 2 + h}), f.at(new double[] {3, 2 - h}), gradient[1])
                .says("first entry would be %.2f", forward[0])
                .says("which is $%.9f$", SLOPE_OF_SIGMOID_AT_1);
    }

    @Test
    void theErrorsThatTheStatementQuotesAreMeasured() {
        Function sigmoid = x -> 1 / (1 + Math.exp(-x[0]));
        NumericalGradient forward = new FaultyNumericalGradient(Set.of(NumericalGradientSlip.FORWARD_DIFFERENCE));

        assertThat(error(forward, sigmoid, 1e-5)).isBetween(4e-7, 5e-7);
        assertThat(error(reference, sigmoid, 1e-5)).isLessThan(1e-10);
        assertThat(error(reference, sigmoid, 1e-12)).isGreaterThan(1e-6);
    }

    @Test
    void aMeanOfForwardAndBackwardDifferencesCostsTooManyCalls() {
        NumericalGradient mean = (f, x, h) -> {
            double[] gradient = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                double[] above = x.clone();
                double[] below = x.clone();
                above[i] += h;
                below[i] -= h;
                gradient[i] = ((f.at(above) - f.at(x)) / h + (f.at(x) - f.at(below)) / h) / 2;
            }
            return gradient;
        };

        assertThat(DirectGrading.of("numerical-gradient").failures(mean, 4).keySet())
                .containsExactly("asksTwiceForEachCoordinate");
    }

    private static double error(NumericalGradient subject, Function f, double h) {
        return Math.abs(subject.gradient(f, new double[] {1}, h)[0] - SLOPE_OF_SIGMOID_AT_1);
    }
}
