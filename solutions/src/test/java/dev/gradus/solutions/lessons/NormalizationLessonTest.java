package dev.gradus.solutions.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class NormalizationLessonTest {
    private static final double[] COLUMN = {1, 2, 3, 6};
    private static final double EPSILON = 1e-5;

    private final LessonText lesson = LessonText.of("normalization");

    @Test
    void theColumnOfTheExampleIsNormalisedAsStated() {
        double mean = mean(COLUMN);
        double variance = variance(COLUMN);
        double[] x = normalised(COLUMN);

        lesson.says("$\\mu = %.0f$, $\\sigma^2 = %.1f$", mean, variance)
                .says("$\\hat x = (%.4f, %.4f, %.0f, %.4f)$", x[0], x[1], x[2], x[3])
                .says("$(%.4f, %.4f, %.0f, %.4f)$", 2 * x[0] + 1, 2 * x[1] + 1, 2 * x[2] + 1, 2 * x[3] + 1)
                .says("would be %.4f", variance * 4 / 3)
                .says("$\\sqrt{3/4} = %.3f$", Math.sqrt(0.75))
                .says("they are %.1f and $0.9 + 0.1 \\cdot 4.6667 = %.4f$", 0.1 * mean, 0.9 + 0.1 * variance * 4 / 3);
    }

    @Test
    void theBackwardFormulaIsTheNumericDerivative() {
        double[] upstream = {0.3, -1.2, 0.7, 0.4};
        double gamma = 1.5;
        double[] x = normalised(COLUMN);
        double dBeta = DoubleStream.of(upstream).sum();
        double dGamma = 0;
        for (int i = 0; i < 4; i++) {
            dGamma += upstream[i] * x[i];
        }
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            double dx = gamma / (4 * Math.sqrt(variance(COLUMN) + EPSILON)) * (4 * upstream[i] - dBeta - x[i] * dGamma);
            double[] more = COLUMN.clone();
            double[] less = COLUMN.clone();
            more[i] += 1e-5;
            less[i] -= 1e-5;
            double numeric = 0;
            for (int j = 0; j < 4; j++) {
                numeric += gamma * upstream[j] * (normalised(more)[j] - normalised(less)[j]) / 2e-5;
            }
            assertThat(dx).isCloseTo(numeric, within(1e-8));
            sum += dx;
        }
        assertThat(sum).isCloseTo(0, within(1e-12));
        lesson.says("\\Bigl( m\\, dy_i - d\\beta - \\hat x_i\\, d\\gamma \\Bigr)");
    }

    @Test
    void aBatchOfOneGivesBetaWhateverTheInput() {
        assertThat(normalised(new double[] {17})).containsExactly(0);
    }

    private static double[] normalised(double[] values) {
        double mean = mean(values);
        double root = Math.sqrt(variance(values) + EPSILON);
        return DoubleStream.of(values).map(v -> (v - mean) / root).toArray();
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
    }
}
