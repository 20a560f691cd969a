package dev.gradus.engine.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.gradient.GradientCheckResult.Fail;
import dev.gradus.engine.gradient.GradientCheckResult.Pass;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** J = Σ (c·w²/2 + w³/10) / P over a matrix of weights and a bias: too many to differentiate each. */
final class LargeTensorTest {

    private record Problem(int rows, int columns, double[] factors, NamedTensors parameters) {

        static Problem of(int rows, int columns) {
            int size = rows * columns;
            double[] weights = new Random(4).doubles(size, 0.3, 2).toArray();
            return new Problem(
                    rows,
                    columns,
                    new Random(3).doubles(size + 3, 0.5, 2).toArray(),
                    NamedTensors.of("W", new SimpleMatrix(rows, columns, true, weights))
                            .and("b", new double[] {0.5, -1, 1.5}));
        }

        double loss(NamedTensors p) {
            double[] w = p.toArray();
            double sum = 0;
            for (int i = 0; i < w.length; i++) {
                sum += w[i] * w[i] * (factors[i] / 2 + w[i] / 10);
            }
            return sum / w.length;
        }

        GradientCheckResult check(Consumer<double[]> mistake) {
            return GradientCheck.of(this::loss).at(parameters).against(p -> {
                double[] gradient = p.toArray();
                for (int i = 0; i < gradient.length; i++) {
                    double w = gradient[i];
                    gradient[i] = (factors[i] * w + 0.3 * w * w) / gradient.length;
                }
                mistake.accept(gradient);
                return p.withValues(gradient);
            });
        }
    }

    private static final Problem LARGE = Problem.of(100, 200);
    private static final Problem SMALLER = Problem.of(25, 40);

    @Test
    void passesTheRightGradientWithoutDifferentiatingEveryEntry() {
        GradientCheckResult result = LARGE.check(flat -> {});

        assertThat(result).isInstanceOfSatisfying(Pass.class, pass -> {
            assertThat(pass.resolution()).isLessThan(Tolerance.RESOLUTION);
            // Three levels of central differences for each entry are the least that entry by entry costs.
            assertThat(pass.evaluations()).isLessThan(6 * 20_000 / 4);
            assertThat(pass.tensors().get(0).estimatedEntries()).isZero();
            assertThat(pass.tensors().get(1).estimatedEntries()).isEqualTo(3);
        });
    }

    @Test
    void findsOneOfTwentyThousandEntriesOffByOneThousandth() {
        Fail fail = (Fail) LARGE.check(flat -> flat[37 * 200 + 121] *= 1.001);

        assertThat(fail.findings()).hasSize(1);
        assertThat(fail.findings().get(0).where()).isEqualTo("W[37][121]");
        assertThat(fail.findings().get(0).wrongEntries()).isEqualTo(1);
        assertThat(fail.findings().get(0).ratio()).isBetween(1.000999, 1.001001);
    }

    @Test
    void findsARowOfZeros() {
        Fail fail = (Fail) SMALLER.check(flat -> Arrays.fill(flat, 7 * 40, 8 * 40, 0));

        assertThat(fail.findings().get(0).row()).isEqualTo(7);
        assertThat(fail.findings().get(0).analytic()).isZero();
    }

    @Test
    void findsAWrongFactor() {
        Fail fail = (Fail) SMALLER.check(flat -> IntStream.range(0, 1000).forEach(i -> flat[i] *= 2));

        assertThat(fail.findings().get(0).ratio()).isBetween(1.999999, 2.000001);
    }

    @Test
    void findsExchangedRows() {
        Fail fail = (Fail) SMALLER.check(flat -> {
            double[] row = Arrays.copyOfRange(flat, 0, 40);
            System.arraycopy(flat, 40, flat, 0, 40);
            System.arraycopy(row, 0, flat, 40, 40);
        });

        assertThat(fail.findings().get(0).row()).isBetween(0, 1);
    }
}
