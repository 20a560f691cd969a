package dev.gradus.solutions.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OptimizationLessonTest {
    private final LessonText lesson = LessonText.of("optimization");

    @Test
    void theFactorsOfTheParabolaAreRight() {
        for (double rate : new double[] {0.01, 0.1, 0.19, 0.21}) {
            double factor = 1 - 10 * rate;
            double left = Math.pow(factor, 20);
            String rounded = Math.abs(factor) > 1 ? "%.2f" : factor == 0 ? "%.0f" : "%.4f";
            String start = factor == 0 ? "| %s | %.0f | " : "| %s | %.1f | ";
            lesson.says(start + rounded + " |", rate, factor, left);
        }
    }

    @Test
    void theStepsPerEpochAreCounted() {
        int steps = (1000 + 31) / 32;

        lesson.says("it has %d steps, the last one with %d samples", steps, 1000 - 31 * 32)
                .says("100 epochs are %,d updates", 100 * steps);
    }

    @Test
    void theShareOfStartsThatLearnXorIsTheTable() {
        lesson.says("of %d random starts", XorStarts.STARTS);
        for (double rate : new double[] {0.001, 0.01, 0.1, 0.5}) {
            lesson.says(
                    "| %s | %d | %d |",
                    rate,
                    XorStarts.learned(XorStarts.Hidden.RELU_HE, 4, rate, 1000),
                    XorStarts.learned(XorStarts.Hidden.TANH_XAVIER, 4, rate, 1000));
        }
    }

    @Test
    void momentumMakesStepsTenTimesAsLong() {
        double v = 0;
        for (int step = 0; step < 400; step++) {
            v = 0.9 * v + 1;
        }
        assertThat(v).isCloseTo(10, within(1e-12));
        lesson.says("steps become ten times as long");
    }

    @Test
    void adamsFirstStepDoesNotDependOnTheSizeOfTheGradient() {
        for (double g : new double[] {0.5, -20, 1e-3}) {
            double m = 0.1 * g;
            double v = 0.001 * g * g;
            assertThat(m / 0.1 / Math.sqrt(v / 0.001)).isCloseTo(Math.signum(g), within(1e-12));
            assertThat(Math.abs(m / Math.sqrt(v))).isCloseTo(0.1 / Math.sqrt(0.001), within(1e-12));
        }
        lesson.says("$0.1/\\sqrt{0.001} = %.3f$", 0.1 / Math.sqrt(0.001));
    }

    @Test
    void theSchedulesOfTheTableAreRight() {
        double[] step = table(e -> 0.1 * Math.pow(0.5, e / 2));
        double[] exponential = table(e -> 0.1 * Math.pow(0.8, e));
        double[] cosine = table(e -> 0.05 * (1 + Math.cos(Math.PI * e / 5)));
        for (double[] rates : new double[][] {step, exponential, cosine}) {
            lesson.says(
                    "| %.4f | %.4f | %.4f | %.4f | %.4f | %.4f |",
                    rates[0], rates[1], rates[2], rates[3], rates[4], rates[5]);
        }
    }

    @Test
    void clippingByNormKeepsTheDirection() {
        double norm = Math.hypot(3, 4);

        lesson.says("this gives $(%.1f, %.1f)$", 3 / norm, 4 / norm)
                .says("gives $(%d, %d)$: another direction", Math.min(3, 1), Math.min(4, 1));
    }

    @Test
    void theValleyOfThePictureIsTooSteepForALargerRate() {
        double[][] plain = Descent.plain(0.07);
        assertThat(0.07).isLessThan(2 / Descent.STEEPNESS);
        assertThat(plain[1][1] * plain[0][1]).isNegative();
        lesson.says("a valley that is %.0f times steeper", Descent.STEEPNESS);
    }

    private interface Rate {
        double at(int epoch);
    }

    private static double[] table(Rate rate) {
        return IntStream.rangeClosed(0, 5).mapToDouble(rate::at).toArray();
    }
}
