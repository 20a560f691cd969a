package dev.gradus.engine.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.gradient.GradientCheckResult.Fail;
import dev.gradus.engine.gradient.GradientCheckResult.Inconclusive;
import dev.gradus.engine.gradient.GradientCheckResult.Pass;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Losses on which rules with fixed steps and tolerances go wrong. */
final class DifficultLossTest {

    /** J = Σ i·max(0, x) + x²/2 with x = 0 at the second entry. */
    private static final NamedTensors AT_KINK = NamedTensors.of("x", new double[] {0.7, 0, -0.4});

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void passesEveryConventionAtAnExactKink(double slope) {
        GradientCheckResult result =
                GradientCheck.of(DifficultLossTest::rectified).at(AT_KINK).against(p -> slopes(p, slope));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Pass.class, pass -> assertThat(pass.point().redraw()).isPositive());
    }

    @Test
    void cannotPassAKinkWhenTheGradientIsAValue() {
        GradientCheckResult result =
                GradientCheck.of(DifficultLossTest::rectified).at(AT_KINK).against(slopes(AT_KINK, 0));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Inconclusive.class,
                        open -> assertThat(open.unresolved()).containsExactly("x"));
        assertThat(result.summary()).contains("known at no others");
    }

    @Test
    void rejectsWhatNoConventionAllowsAtAnExactKink() {
        GradientCheckResult result =
                GradientCheck.of(DifficultLossTest::rectified).at(AT_KINK).against(slopes(AT_KINK, 1.5));

        assertThat(((Fail) result).findings().get(0).kind()).isEqualTo(GradientFinding.Kind.OUTSIDE_KINK);
        assertThat(((Fail) result).findings().get(0).where()).isEqualTo("x[1]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {3e-3, -3e-4, 3e-5, -3e-6, 3e-7, -3e-8, 3e-9, -3e-10})
    void decidesNearAKink(double distance) {
        NamedTensors near = NamedTensors.of("x", new double[] {0.7, distance, -0.4});

        assertThat(GradientCheck.of(DifficultLossTest::rectified).at(near).against(p -> slopes(p, 0)))
                .isInstanceOf(Pass.class);
        assertThat(GradientCheck.of(DifficultLossTest::rectified).at(near).against(p -> scaled(slopes(p, 0), 1.001)))
                .isInstanceOf(Fail.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e3, 1e6})
    void decidesUnderALargeConstant(double offset) {
        NamedTensors parameters = NamedTensors.of("x", gaussian(12, 3));
        Loss loss = p -> offset + squares(p);

        assertThat(GradientCheck.of(loss).at(parameters).against(p -> scaled(p, 1)))
                .isInstanceOf(Pass.class);
        assertThat(GradientCheck.of(loss).at(parameters).against(p -> scaled(p, 1.001)))
                .isInstanceOf(Fail.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-6, 1e6, 1e12})
    void decidesForSmallAndLargeLosses(double scale) {
        NamedTensors parameters = NamedTensors.of("x", gaussian(12, 3));
        Loss loss = p -> scale * squares(p);

        assertThat(GradientCheck.of(loss).at(parameters).against(p -> scaled(p, scale)))
                .isInstanceOf(Pass.class);
        assertThat(GradientCheck.of(loss).at(parameters).against(p -> scaled(p, 2 * scale)))
                .isInstanceOf(Fail.class);
    }

    /** log(1 + exp(−400·x)) at x = 1 is 0 in double precision, its derivative −400·exp(−400). */
    @Test
    void doesNotBlameTheTinyGradientOfASaturatedLoss() {
        NamedTensors parameters = NamedTensors.of("x", new double[] {1, 1.5});
        Loss loss = p -> DoubleStream.of(p.vector("x"))
                .map(x -> Math.log1p(Math.exp(-400 * x)))
                .sum();
        assertThat(loss.evaluate(parameters)).isLessThan(1e-100);

        GradientCheckResult result = GradientCheck.of(loss)
                .at(parameters)
                .against(p -> NamedTensors.of(
                        "x",
                        Arrays.stream(p.vector("x"))
                                .map(x -> -400 / (1 + Math.exp(400 * x)))
                                .toArray()));

        assertThat(result).isNotInstanceOf(Fail.class);
    }

    /** A bias before a normalisation changes nothing: its gradient is 0, or a rounding error. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-17})
    void passesAStructuralZeroAfterThreeRedraws(double dust) {
        NamedTensors parameters = NamedTensors.of("W", gaussian(6, 5)).and("b", 0.3);
        Loss loss = p -> cubesAboutMean(p.vector("W"), p.scalar("b"));

        GradientCheckResult result = GradientCheck.of(loss)
                .at(parameters)
                .against(p ->
                        NamedTensors.of("W", slopesAboutMean(p.vector("W"))).and("b", dust));

        assertThat(result).isInstanceOfSatisfying(Pass.class, pass -> {
            assertThat(pass.point().redraw()).isEqualTo(3);
            assertThat(pass.tensors().get(1).status()).isEqualTo(TensorComparison.Status.ZERO);
        });
    }

    @Test
    void rejectsAZeroThatShouldNotBe() {
        NamedTensors parameters = NamedTensors.of("W", gaussian(6, 5)).and("b", 0.3);
        Loss loss = p -> squares(p);

        GradientCheckResult result = GradientCheck.of(loss)
                .at(parameters)
                .against(p -> NamedTensors.of("W", p.vector("W")).and("b", 0));

        assertThat(((Fail) result).findings().get(0).tensor()).isEqualTo("b");
    }

    @Test
    void neverDecidesAConstantLoss() {
        NamedTensors parameters = NamedTensors.of("W", gaussian(6, 5));

        assertThat(GradientCheck.of(p -> 1).at(parameters).against(p -> scaled(p, 0)))
                .isInstanceOf(Inconclusive.class);
    }

    @Test
    void decidesInSinglePrecisionWhereTheLossIsSmooth() {
        NamedTensors parameters = NamedTensors.of("x", gaussian(8, 11));
        Loss loss = p -> {
            float sum = 0;
            for (double x : p.vector("x")) {
                sum += (float) x * (float) x / 2;
            }
            return sum;
        };

        assertThat(GradientCheck.of(loss).at(parameters).numericGradient().isNoisy())
                .isTrue();
        assertThat(GradientCheck.of(loss).at(parameters).against(p -> scaled(p, 1)))
                .isInstanceOf(Pass.class);
        assertThat(GradientCheck.of(loss).at(parameters).against(p -> scaled(p, 2)))
                .isInstanceOf(Fail.class);
        assertThat(GradientCheck.of(loss).at(parameters).against(scaled(parameters, 2)))
                .as("a noisy contradiction needs a second point")
                .isInstanceOf(Inconclusive.class);
    }

    private static double rectified(NamedTensors p) {
        double[] x = p.vector("x");
        return IntStream.range(0, x.length)
                .mapToDouble(i -> (i + 1) * Math.max(0, x[i]) + x[i] * x[i] / 2)
                .sum();
    }

    private static NamedTensors slopes(NamedTensors p, double atZero) {
        double[] x = p.vector("x");
        return p.withValues(IntStream.range(0, x.length)
                .mapToDouble(i -> (i + 1) * (x[i] > 0 ? 1 : x[i] == 0 ? atZero : 0) + x[i])
                .toArray());
    }

    private static double squares(NamedTensors p) {
        return Arrays.stream(p.toArray()).map(x -> x * x / 2).sum();
    }

    private static NamedTensors scaled(NamedTensors p, double factor) {
        return p.withValues(Arrays.stream(p.toArray()).map(x -> factor * x).toArray());
    }

    private static double cubesAboutMean(double[] w, double bias) {
        double mean = Arrays.stream(w).map(x -> x + bias).average().orElseThrow();
        return Arrays.stream(w).map(x -> Math.pow(x + bias - mean, 3)).sum();
    }

    private static double[] slopesAboutMean(double[] w) {
        double mean = Arrays.stream(w).average().orElseThrow();
        double meanSquare =
                Arrays.stream(w).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
        return Arrays.stream(w)
                .map(x -> 3 * ((x - mean) * (x - mean) - meanSquare))
                .toArray();
    }

    private static double[] gaussian(int size, long seed) {
        Random random = new Random(seed);
        return random.doubles(size, -2, 2).toArray();
    }
}
