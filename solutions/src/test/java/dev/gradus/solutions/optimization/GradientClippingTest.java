package dev.gradus.solutions.optimization;

import static dev.gradus.solutions.Statement.tex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.exercises.optimization.GradientClipping;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import dev.gradus.solutions.optimization.FaultyGradientClipping.Slip;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GradientClippingTest {
    private final GradientClipping reference = new ReferenceGradientClipping();

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterClippingTheNormIsAtMostTheLimitAndTheDirectionIsTheSame(long seed) {
        Random random = new Random(seed);
        List<SimpleMatrix> gradients =
                List.of(SimpleMatrix.random_DDRM(3, 4, -1, 1, random), SimpleMatrix.random_DDRM(1, 4, -1, 1, random));
        double limit = 4 * random.nextDouble();
        double norm = length(gradients);

        List<SimpleMatrix> clipped = reference.clip(gradients, limit);

        assertThat(reference.globalNorm(gradients)).isCloseTo(norm, within(1e-14));
        assertThat(length(clipped)).isCloseTo(Math.min(norm, limit), within(1e-14));
        double product = 0;
        for (int i = 0; i < gradients.size(); i++) {
            product += gradients.get(i).elementMult(clipped.get(i)).elementSum();
        }
        assertThat(product / norm / length(clipped)).isCloseTo(1, within(1e-14));
    }

    @Test
    void theExampleIsComputedByTheReference() {
        SimpleMatrix g1 = new SimpleMatrix(new double[][] {{3, 0}, {0, -4}});
        SimpleMatrix g2 = new SimpleMatrix(new double[][] {{12, 0}});
        List<SimpleMatrix> clipped = reference.clip(List.of(g1, g2), 6.5);

        assertThat(reference.clip(List.of(g1, g2), 13).get(1).get(0)).isEqualTo(12);
        Statement.of("gradient-clipping")
                .says("G_1 = %s, \\qquad G_2 = %s", tex(g1, 2), tex(g2, 2))
                .says("\\sqrt{25 + 144} = %.0f$", reference.globalNorm(List.of(g1, g2)))
                .says("G_1 \\leftarrow %s, \\qquad G_2 \\leftarrow %s", tex(clipped.get(0), 2), tex(clipped.get(1), 2));
    }

    @Test
    void gradientsOfZeroStayZero() {
        assertThat(reference.clip(List.of(new SimpleMatrix(2, 2)), 1).get(0).elementSum())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Slip.class,
            names = {"NO_ROOT", "SUM_OF_NORMS", "SUM_OF_SIZES", "LARGEST_ENTRY", "MEAN_SQUARE", "FIRST_MATRIX_ONLY"})
    void aSlipInTheNormCostsTheNormOnly(Slip slip) {
        assertThat(DirectGrading.of("gradient-clipping")
                        .failures(new FaultyGradientClipping(Set.of(slip)), 5)
                        .keySet())
                .isNotEmpty()
                .isSubsetOf("norm", "otherNorms");
    }

    /** Entry by entry with compensation for rounding, as another way to the same number. */
    private static double length(List<SimpleMatrix> gradients) {
        return Math.sqrt(gradients.stream()
                .flatMapToDouble(gradient ->
                        java.util.Arrays.stream(gradient.toArray2()).flatMapToDouble(java.util.Arrays::stream))
                .map(g -> g * g)
                .sum());
    }
}
