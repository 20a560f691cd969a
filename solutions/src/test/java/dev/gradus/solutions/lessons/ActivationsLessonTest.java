package dev.gradus.solutions.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.solutions.activations.ReferenceSigmoidDerivative;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ActivationsLessonTest {
    private static final ReferenceSigmoidDerivative SIGMOID = new ReferenceSigmoidDerivative();
    private static final DoubleUnaryOperator SILU = z -> z * SIGMOID.sigmoid(z);
    private static final DoubleUnaryOperator SILU_SLOPE = z -> SIGMOID.sigmoid(z) * (1 + z * (1 - SIGMOID.sigmoid(z)));
    /** Density of the standard normal distribution. */
    private static final DoubleUnaryOperator DENSITY = z -> StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);

    private final LessonText lesson = LessonText.of("activations");

    @Test
    void theTableOfValuesIsRight() {
        for (double z : new double[] {-2, 0, 2}) {
            lesson.says(
                    "| %.0f | %.4f | %.4f | %s | %s | %s | %s | %s | %s |",
                    z,
                    SIGMOID.sigmoid(z),
                    SIGMOID.derivative(z),
                    shown(StrictMath.tanh(z)),
                    shown(Measured.TANH_SLOPE.applyAsDouble(z)),
                    shown(Measured.RELU.applyAsDouble(z)),
                    shown(z > 0 ? z : StrictMath.expm1(z)),
                    shown(SILU.applyAsDouble(z)),
                    shown(z * distribution(z)));
        }
    }

    @Test
    void theLowestValuesAndSteepestSlopesAreRight() {
        lesson.says(
                        "from %.3f | $\\sigma(z)\\,(1 + z(1 - \\sigma(z)))$ | %.3f |",
                        lowest(SILU), -lowest(negated(SILU_SLOPE)))
                .says(
                        "from %.3f | $\\Phi(z) + z\\,\\varphi(z)$ | %.3f |",
                        lowest(z -> z * distribution(z)),
                        -lowest(z -> -distribution(z) - z * DENSITY.applyAsDouble(z)));
    }

    @Test
    void theSigmoidReachesOneWhereStated() {
        lesson.says("from about $z = 36.74$ on").says("$\\sigma'(0.5) = %.4f$", SIGMOID.derivative(0.5));
        assertThat(SIGMOID.sigmoid(36.74)).isEqualTo(1);
        assertThat(SIGMOID.sigmoid(36.73)).isLessThan(1);
        assertThat(Math.exp(710) / (1 + Math.exp(710))).isNaN();
        assertThat(Math.exp(709) / (1 + Math.exp(709))).isEqualTo(1);
        assertThat(StrictMath.tanh(0.7)).isCloseTo(2 * SIGMOID.sigmoid(1.4) - 1, within(1e-15));
    }

    @Test
    void theExampleOfSoftmaxIsRight() {
        double[] p = softmax(2, 1, 0);

        lesson.says("$z = (2, 1, 0)$ that is $(%.4f, %.4f, %.4f)$", p[0], p[1], p[2]);
        assertThat(softmax(1002, 1001, 1000)).containsExactly(p, within(1e-15));
        assertThat(Math.exp(-746)).isZero();
        assertThat(Math.exp(-745)).isPositive();
        assertThat(softmax(1.5, 0.3)[0]).isCloseTo(SIGMOID.sigmoid(1.2), within(1e-15));
    }

    @Test
    void leakyReluByTheMaximumIsWrongForALargeSlope() {
        lesson.says("gives %.0f where %.1f is right", Math.max(1.5 * -1, -1), 1.5 * -1);
    }

    private static double[] softmax(double... z) {
        double largest = DoubleStream.of(z).max().orElseThrow();
        double sum = DoubleStream.of(z).map(v -> StrictMath.exp(v - largest)).sum();
        return DoubleStream.of(z).map(v -> StrictMath.exp(v - largest) / sum).toArray();
    }

    /** The standard normal distribution function, by Simpson's rule from 0. */
    private static double distribution(double z) {
        int n = 400;
        double h = z / n;
        double sum = DENSITY.applyAsDouble(0) + DENSITY.applyAsDouble(z);
        for (int i = 1; i < n; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * DENSITY.applyAsDouble(i * h);
        }
        return 0.5 + sum * h / 3;
    }

    private static DoubleUnaryOperator negated(DoubleUnaryOperator f) {
        return z -> -f.applyAsDouble(z);
    }

    private static double lowest(DoubleUnaryOperator f) {
        double lowest = Double.POSITIVE_INFINITY;
        for (double z = -6; z <= 6; z += 1.0 / 512) {
            lowest = Math.min(lowest, f.applyAsDouble(z));
        }
        return lowest;
    }

    /** Whole numbers without decimals, all others with four. */
    private static String shown(double value) {
        return value == Math.rint(value) ? String.valueOf((int) value) : String.format(Locale.ROOT, "%.4f", value);
    }
}
