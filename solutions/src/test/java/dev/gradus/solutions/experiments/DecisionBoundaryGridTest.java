package dev.gradus.solutions.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.exercises.experiments.DecisionBoundaryGrid;
import dev.gradus.exercises.experiments.DecisionBoundaryGrid.Model;
import dev.gradus.exercises.experiments.DecisionBoundaryGrid.Window;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.Set;
import java.util.StringJoiner;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class DecisionBoundaryGridTest {
    private final DecisionBoundaryGrid reference = new ReferenceDecisionBoundaryGrid();

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        Window window = new Window(0, 2, -1, 3);
        SimpleMatrix points = reference.points(window, 3, 2);
        Model model = Models.SLOPE;
        double u = (points.get(0, 0) - model.mean()[0]) / model.deviation()[0];
        double v = (points.get(0, 1) - model.mean()[1]) / model.deviation()[1];
        double z1 = u * model.w1().get(0) + v * model.w1().get(1) + model.b1().get(0);

        Statement.of("decision-boundary-grid")
                .says("| %s |", row(points, 0, ""))
                .says("| %s |", row(points, 3, "**"))
                .says("$u = (%.1f, %.1f)$", u, v)
                .says("= %.1f$, $a_1 = %.6f$", z1, Math.tanh(z1))
                .says("$z_2 = %.6f$", 3 * Math.tanh(z1) - 0.5)
                .says("%s", Statement.tex(reference.probabilities(window, 3, 2, model), 4));
    }

    @Test
    void theCornersOfTheGridAreTheCornersOfTheWindow() {
        Window window = new Window(-2, 3, -1, 1.5);
        SimpleMatrix points = reference.points(window, 6, 4);

        assertThat(points.getRow(0).toArray2()[0]).containsExactly(-2, 1.5);
        assertThat(points.getRow(5).toArray2()[0]).containsExactly(3, 1.5);
        assertThat(points.getRow(18).toArray2()[0]).containsExactly(-2, -1);
        assertThat(points.getRow(23).toArray2()[0]).containsExactly(3, -1);
    }

    @Test
    void aModelThatRisesToTheRightAndFallsUpwardsLooksLikeIt() {
        SimpleMatrix grid = reference.probabilities(new Window(-1, 1, -1, 1), 5, 4, Models.SLOPE);

        for (int i = 0; i < 4; i++) {
            for (int j = 1; j < 5; j++) {
                assertThat(grid.get(i, j)).isGreaterThan(grid.get(i, j - 1));
            }
        }
        for (int i = 1; i < 4; i++) {
            assertThat(grid.get(i, 0)).isGreaterThan(grid.get(i - 1, 0));
        }
    }

    @Test
    void aNetworkWithoutWeightsSaysTheSameEverywhere() {
        Model constant = new Model(
                new double[] {1, 2},
                new double[] {3, 4},
                new SimpleMatrix(2, 3),
                new SimpleMatrix(1, 3),
                new SimpleMatrix(3, 1),
                SimpleMatrix.filled(1, 1, Math.log(3)));

        SimpleMatrix grid = reference.probabilities(new Window(0, 1, 0, 1), 3, 4, constant);

        assertThat(grid.minus(0.75).elementMaxAbs()).isCloseTo(0, within(1e-15));
    }

    @Test
    void wrongPointsCostNoPointsInTheGrid() {
        assertThat(DirectGrading.of("decision-boundary-grid")
                        .failures(new FaultyDecisionBoundaryGrid(Set.of(GridSlip.UPSIDE_DOWN)), 3))
                .containsOnlyKeys("points");
    }

    private static String row(SimpleMatrix points, int first, String mark) {
        StringJoiner cells = new StringJoiner(" | ");
        for (int i = first; i < first + 3; i++) {
            cells.add(mark + "(" + (int) points.get(i, 0) + ", " + (int) points.get(i, 1) + ")" + mark);
        }
        return cells.toString();
    }
}
