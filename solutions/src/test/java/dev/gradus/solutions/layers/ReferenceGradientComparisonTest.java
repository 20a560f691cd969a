package dev.gradus.solutions.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercises.layers.GradientComparison;
import dev.gradus.solutions.Statement;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceGradientComparisonTest {
    private static final double[] ANALYTIC = {100.001, 3e-5, -2, 0};
    private static final double[] NUMERIC = {100, 2e-5, -2, 1e-9};

    private final GradientComparison reference = new ReferenceGradientComparison();

    @Test
    void theErrorIsSymmetricAndAtMostTwo() {
        double[] values = {0, 1e-300, -1e-9, 1e-8, 0.5, -0.5, 3, -1e10, 1e300};
        for (double a : values) {
            for (double n : values) {
                double error = reference.relativeError(a, n);
                assertThat(error).isBetween(0.0, 2.0).isEqualTo(reference.relativeError(n, a));
            }
        }
    }

    @Test
    void notANumberIsNeverAnAgreement() {
        double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double value : odd) {
            for (double other : new double[] {0, 1, value}) {
                assertThat(reference.relativeError(value, other)).isNaN();
                assertThat(reference.relativeError(other, value)).isNaN();
                assertThat(reference.agree(new double[] {1, value}, new double[] {1, other}, 10))
                        .isFalse();
                assertThat(reference.worstEntry(new double[] {5, value, 1}, new double[] {1, other, 9}))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void theFirstOfEqualErrorsIsTheWorst() {
        assertThat(reference.worstEntry(new double[] {1, 2, 4, 2}, new double[] {1, 1, 2, 1}))
                .isEqualTo(1);
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        Statement statement = Statement.of("gradient-comparison");
        for (int i = 0; i < ANALYTIC.length; i++) {
            statement.says(
                    "| %d | %s | %s | %s | %.1e |",
                    i,
                    plain(ANALYTIC[i]),
                    plain(NUMERIC[i]),
                    plain(Math.rint(Math.abs(ANALYTIC[i] - NUMERIC[i]) * 1e9) / 1e9),
                    reference.relativeError(ANALYTIC[i], NUMERIC[i]));
        }
        statement
                .says("The largest error is $%.4f$", reference.largestError(ANALYTIC, NUMERIC))
                .says("at entry %d,", reference.worstEntry(ANALYTIC, NUMERIC))
                .says("mean error is %.4f", faulty(GradientComparisonSlip.MEAN_OVER_ENTRIES))
                .says("only %.6f:", faulty(GradientComparisonSlip.RATIO_OF_NORMS));
        assertThat(reference.agree(ANALYTIC, NUMERIC, 0.01)).isFalse();
    }

    private static double faulty(GradientComparisonSlip slip) {
        return new FaultyGradientComparison(Set.of(slip)).largestError(ANALYTIC, NUMERIC);
    }

    private static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
