package dev.gradus.solutions.depth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.grading.Cases;
import dev.gradus.exercises.depth.DeadUnits;
import dev.gradus.exercises.depth.DeadUnits.Layer;
import dev.gradus.exercises.layers.TwoLayerBackprop.Activation;
import dev.gradus.exercises.layers.TwoLayerBackprop.Gradients;
import dev.gradus.exercises.layers.TwoLayerBackprop.Parameters;
import dev.gradus.matrix.Matrices;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import dev.gradus.solutions.layers.ReferenceTwoLayerBackprop;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class DeadUnitsTest {
    private static final DirectGrading GRADING = DirectGrading.of("dead-units");

    private final DeadUnits reference = new ReferenceDeadUnits();

    @Test
    void noGradientReachesADeadUnitAndSomeReachesEveryOther() {
        for (long seed = 0; seed < 20; seed++) {
            Cases cases = Cases.of(seed, "gradients");
            PartlyDead drawn = PartlyDead.draw(cases, 3, List.of(8), 7);
            Parameters parameters =
                    new Parameters(drawn.layer().w(), drawn.layer().b(), cases.normal(7, 1, 1), cases.biases(1));
            Gradients gradients = new ReferenceTwoLayerBackprop()
                    .backprop(drawn.batches().get(0), cases.binaryLabels(8, 1), parameters, Activation.RELU);

            int[] dead = reference.deadUnits(drawn.batches(), drawn.layer());

            for (int unit = 0; unit < 7; unit++) {
                int index = unit;
                boolean isDead = Arrays.stream(dead).anyMatch(d -> d == index);
                assertThat(gradients.db1().get(unit) == 0).isEqualTo(isDead);
            }
        }
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix first = new SimpleMatrix(new double[][] {{1, 2}, {-1, 0}});
        SimpleMatrix second = new SimpleMatrix(new double[][] {{3, 1}});
        Layer layer = new Layer(
                new SimpleMatrix(new double[][] {{1, -1, 0.5, 1}, {-1, -1, 0.5, 0}}),
                new SimpleMatrix(new double[][] {{0, 0, -2, -3}}));
        List<SimpleMatrix> batches = List.of(first, second);
        int[] dead = reference.deadUnits(batches, layer);
        double zeros = reference.zeroFraction(batches, layer);

        Statement.of("dead-units")
                .says("Z_1 = %s", Statement.tex(sums(first, layer), 1))
                .says("Z_2 = %s", Statement.tex(sums(second, layer), 1))
                .says("`deadUnits` is $(%d, %d)$", dead[0], dead[1])
                .says("$2/4 = %.1f$", reference.deadFraction(batches, layer))
                .says("12 outputs %.0f are 0", 12 * zeros)
                .says("`zeroFraction` is %.4f.", zeros);
        assertThat(dead).hasSize(2);
    }

    private static SimpleMatrix sums(SimpleMatrix x, Layer layer) {
        return Matrices.addRow(x.mult(layer.w()), layer.b());
    }

    @Test
    void aSlipInAShareDoesNotCostTheList() {
        assertThat(failed(DeadUnitsSlip.ZEROS_AVERAGED_BY_BATCH)).containsExactly("zeroFraction");
        assertThat(failed(DeadUnitsSlip.INTEGER_DIVISION)).containsExactly("deadFraction", "deadFractions");
        assertThat(failed(DeadUnitsSlip.ZERO_COUNTS_AS_ON))
                .contains("exactZeros")
                .doesNotContain("deadUnits");
        assertThat(failed(DeadUnitsSlip.PRE_ACTIVATIONS_PASSED_ON)).containsExactly("deadFractions");
    }

    private static Set<String> failed(DeadUnitsSlip slip) {
        return GRADING.failures(new FaultyDeadUnits(Set.of(slip)), 5).keySet();
    }
}
