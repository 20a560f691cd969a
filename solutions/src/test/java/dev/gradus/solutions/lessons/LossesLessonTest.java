package dev.gradus.solutions.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LossesLessonTest {
    private final LessonText lesson = LessonText.of("losses");

    @Test
    void theSquaredErrorOfTheExampleIsRight() {
        double[] p = {1.5, 2, 2};
        double[] y = {1, 2, 3};
        double loss = 0;
        for (int i = 0; i < 3; i++) {
            loss += (p[i] - y[i]) * (p[i] - y[i]) / 3;
        }
        lesson.says("$(0.25 + 0 + 1)/3 = %.4f$", loss)
                .says("gradient $(%.4f, 0, %.4f)$", 2 * (p[0] - y[0]) / 3, 2 * (p[2] - y[2]) / 3);
    }

    @Test
    void theTableOfLogarithmsIsRight() {
        lesson.says(
                "| $-\\ln p$ | %.4f | %.4f | %.4f | %.4f | %.4f |",
                -Math.log(0.9), -Math.log(0.5), -Math.log(0.1), -Math.log(0.01), -Math.log(1e-12));
    }

    @Test
    void theCategoricalLossIsTheDifferenceOfLogits() {
        double logSum = Math.log(Math.exp(2) + Math.exp(1) + 1);

        lesson.says("the loss is %.4f if the first class is right, and %.4f if it is the third", logSum - 2, logSum);
    }

    @Test
    void squaredErrorIsFlatWhereTheNetworkIsMostWrong() {
        double p = Measured.SIGMOID.applyAsDouble(-6);
        double squared = 2 * (p - 1) * p * (1 - p);

        lesson.says("$z = -6$, so $p = %.4f$", p)
                .says("cross-entropy is %.4f, that of the squared error %.4f", p - 1, squared);
        assertThat((p - 1) / squared).isBetween(195.0, 210.0);
    }

    @Test
    void theGuardsLimitTheLossAsStated() {
        lesson.says("| $\\ln(p + 10^{-8})$ | %.2f |", -Math.log(1e-8))
                .says("$[10^{-15}, 1 - 10^{-15}]$ | %.2f |", -Math.log(1e-15))
                .says("$[10^{-12}, 1 - 10^{-12}]$ | %.2f |", -Math.log(1e-12));
        assertThat(-Math.log(1 + 1e-8)).isNegative().isBetween(-1.0001e-8, -0.9999e-8);
        assertThat(1 - (float) 1e-15).isEqualTo(1f);
        assertThat(1 - (float) 1e-7).isLessThan(1f);
    }

    @Test
    void theFormFromTheLogitIsExact() {
        double z = -800;
        assertThat(Math.max(z, 0) - z + Math.log1p(Math.exp(-Math.abs(z)))).isEqualTo(800);
        assertThat(Math.log(1 + Math.exp(-40))).isZero();
        assertThat(Math.log1p(Math.exp(-40))).isPositive();
        lesson.says("the result is 800, not infinity");
    }

    @Test
    void theFirstLossesAreRight() {
        lesson.says("$\\ln 2 = %.4f$", Math.log(2))
                .says("for ten classes %.4f", Math.log(10))
                .says("loss %.3f or %.3f times the right one", Math.log10(Math.E), 1 / Math.log(2));
    }
}
