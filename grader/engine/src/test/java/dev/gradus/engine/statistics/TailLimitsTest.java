package dev.gradus.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits against values computed with SciPy 1.17.1 from its own distributions, integrals and root finders. */
final class TailLimitsTest {

    private static final double ALPHA = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "500, 0.6606475060961967, 1.4360442369850521",
        "2000, 0.8187434742057661, 1.2054621984351022",
        "5000, 0.8826130596646059, 1.1270718306050258",
        "10000, 0.9160067754525589, 1.088836106631686",
        "20000, 0.9401115264430832, 1.0623100238438747",
        "100000, 0.9729195904214274, 1.0275647371158527"
    })
    void chiSquareLimitsAreScipys(int n, double lower, double upper) {
        TailLimits.Interval limits = TailLimits.chiSquareOverN(n, ALPHA);

        // 1e-9 in a limit moves a tail of 5e-10 by less than one part in a million.
        assertThat(limits.lower()).isCloseTo(lower, within(1e-9));
        assertThat(limits.upper()).isCloseTo(upper, within(1e-9));
        assertThat(limits.rate()).isCloseTo(ALPHA, within(1e-6 * ALPHA));
    }

    @Test
    void normalLimitIsSixPointOneDeviations() {
        assertThat(TailLimits.normal(ALPHA)).isCloseTo(6.1094102048693975, within(1e-12));
    }

    @Test
    void kolmogorovLimitIsMassarts() {
        assertThat(TailLimits.kolmogorov(20_000, ALPHA) * Math.sqrt(20_000))
                .isCloseTo(3.2723396077964124, within(1e-12));
        assertThat(TailLimits.kolmogorov(20_000, ALPHA)).isCloseTo(0.02314, within(5e-6));
    }

    @ParameterizedTest
    @CsvSource({"500, 0.7477091736339032, 1.2686535419371463", "20000, 0.958816970836823, 1.0415909890302593"})
    void limitsOfUniformSquaresAreChernoffs(int n, double lower, double upper) {
        TailLimits.Interval limits = TailLimits.uniformSquares(n, ALPHA);

        assertThat(limits.lower()).isCloseTo(lower, within(1e-8));
        assertThat(limits.upper()).isCloseTo(upper, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"500, 0.3100038381895303", "20000, 0.04635202119472076"})
    void limitOfNeighboursCorrelationIsChernoffs(int n, double limit) {
        assertThat(TailLimits.lagOne(n, ALPHA)).isCloseTo(limit, within(1e-8));
    }

    /** At a rate that can be counted: a bound of 5 % is kept, and is not idle. */
    @Test
    void boundsHoldWhereTheyCanBeCounted() {
        int n = 200;
        int trials = 20_000;
        double alpha = 0.05;
        Random random = new Random(20_240_601);
        TailLimits.Interval squares = TailLimits.uniformSquares(n, alpha);
        double lagOne = TailLimits.lagOne(n, alpha);
        int squaresOutside = 0;
        int lagOneOutside = 0;
        for (int trial = 0; trial < trials; trial++) {
            double sumOfSquares = 0;
            double sumOfProducts = 0;
            double previous = 0;
            for (int i = 0; i < n; i++) {
                double u = 2 * random.nextDouble() - 1;
                sumOfSquares += 3 * u * u;
                sumOfProducts += 3 * u * previous;
                previous = u;
            }
            double mean = sumOfSquares / n;
            squaresOutside += mean < squares.lower() || mean > squares.upper() ? 1 : 0;
            lagOneOutside += Math.abs(sumOfProducts / n) > lagOne ? 1 : 0;
        }

        assertThat(squaresOutside).isBetween(1, (int) (alpha * trials));
        assertThat(lagOneOutside).isBetween(1, (int) (alpha * trials));
    }
}
