package dev.gradus.solutions.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.exercises.normalization.ResidualBlock;
import dev.gradus.exercises.normalization.ResidualBlock.Branch;
import dev.gradus.exercises.normalization.ResidualBlock.Gradients;
import dev.gradus.exercises.normalization.ResidualBlock.ProjectedGradients;
import dev.gradus.matrix.Matrices;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.Set;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ResidualBlockTest {
    /** A central difference of a piecewise quadratic function is exact but for rounding: 1e-16 · 100 / 1e-4. */
    private static final double DIFFERENCE = 1e-9;

    private static final double STEP = 1e-4;
    private static final DirectGrading GRADING = DirectGrading.of("residual-block");

    private final ResidualBlock reference = new ReferenceResidualBlock();

    @Test
    void everyGradientIsTheSlopeOfTheForwardPass() {
        Block block = Block.changingShape(Cases.of(4, "slopes"), new Dimensions(3, 4, 5, 2));
        ProjectedGradients gradients =
                reference.backwardProjected(block.x(), block.branch(), block.projection(), block.dY());
        Branch b = block.branch();

        assertSlopes(gradients.block().dX(), block.x(), x -> loss(block, x, b, block.projection()));
        assertSlopes(gradients.dProjection(), block.projection(), p -> loss(block, block.x(), b, p));
        assertSlopes(
                gradients.block().dW1(),
                b.w1(),
                w -> loss(block, block.x(), new Branch(w, b.b1(), b.w2(), b.b2()), block.projection()));
        assertSlopes(
                gradients.block().db1(),
                b.b1(),
                v -> loss(block, block.x(), new Branch(b.w1(), v, b.w2(), b.b2()), block.projection()));
        assertSlopes(
                gradients.block().dW2(),
                b.w2(),
                w -> loss(block, block.x(), new Branch(b.w1(), b.b1(), w, b.b2()), block.projection()));
        assertSlopes(
                gradients.block().db2(),
                b.b2(),
                v -> loss(block, block.x(), new Branch(b.w1(), b.b1(), b.w2(), v), block.projection()));
    }

    private double loss(Block block, SimpleMatrix x, Branch branch, SimpleMatrix projection) {
        return reference
                .forwardProjected(x, branch, projection)
                .elementMult(block.dY())
                .elementSum();
    }

    private static void assertSlopes(SimpleMatrix gradient, SimpleMatrix at, Function<SimpleMatrix, Double> loss) {
        for (int i = 0; i < at.getNumElements(); i++) {
            SimpleMatrix above = at.copy();
            SimpleMatrix below = at.copy();
            above.set(i, at.get(i) + STEP);
            below.set(i, at.get(i) - STEP);
            double slope = (loss.apply(above) - loss.apply(below)) / (2 * STEP);
            assertThat(gradient.get(i)).isCloseTo(slope, within(DIFFERENCE));
        }
    }

    @Test
    void theIdentityIsAProjectionByTheIdentity() {
        Block block = Block.keepingShape(Cases.of(9, "identity"), 3, 4, 5);
        SimpleMatrix identity = SimpleMatrix.identity(4);

        Gradients plain = reference.backward(block.x(), block.branch(), block.dY());
        Gradients projected = reference
                .backwardProjected(block.x(), block.branch(), identity, block.dY())
                .block();

        assertThat(reference.forward(block.x(), block.branch()))
                .matches(y -> y.isIdentical(reference.forwardProjected(block.x(), block.branch(), identity), 1e-14));
        assertThat(plain.dX()).matches(dX -> dX.isIdentical(projected.dX(), 1e-13));
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix x = matrix(new double[][] {{1, 2}, {-1, 0.5}});
        Branch branch = new Branch(
                matrix(new double[][] {{0.5, -1}, {0.25, 0.5}}),
                matrix(new double[][] {{0.1, -0.2}}),
                matrix(new double[][] {{1, -0.5}, {-2, 1}}),
                matrix(new double[][] {{0.2, 0}}));
        SimpleMatrix dY = matrix(new double[][] {{1, 0}, {0.5, -1}});
        SimpleMatrix projection = matrix(new double[][] {{0, 1}, {2, -1}});

        Gradients gradients = reference.backward(x, branch, dY);
        ProjectedGradients projected = reference.backwardProjected(x, branch, projection, dY);

        Statement.of("residual-block")
                .says("hidden sums are $%s$", Statement.tex(Matrices.addRow(x.mult(branch.w1()), branch.b1()), 3))
                .says("Y = X + F(X) = %s", Statement.tex(reference.forward(x, branch), 2))
                .says("F(X) = %s", Statement.tex(reference.branch(x, branch), 2))
                .says("branch alone gives $%s$", Statement.tex(gradients.dX().minus(dY), 3))
                .says("dX = %s", Statement.tex(gradients.dX(), 3))
                .says("dW_1 = %s", Statement.tex(gradients.dW1(), 2))
                .says("db_1 = %s", Statement.tex(gradients.db1(), 2))
                .says("dW_2 = %s", Statement.tex(gradients.dW2(), 3))
                .says("db_2 = %s", Statement.tex(gradients.db2(), 2))
                .says("Y = %s", Statement.tex(reference.forwardProjected(x, branch, projection), 2))
                .says("dX = %s", Statement.tex(projected.block().dX(), 3))
                .says("dP = %s", Statement.tex(projected.dProjection(), 2));
    }

    @Test
    void aSlipOfTheProjectionDoesNotCostThePlainBlock() {
        assertThat(failed(ResidualBlockSlip.PROJECTION_OMITTED)).containsExactly("forwardProjected");
        assertThat(failed(ResidualBlockSlip.PROJECTION_GRADIENT_ZERO))
                .containsExactly("backwardProjected", "numericGradient");
        assertThat(failed(ResidualBlockSlip.SHORTCUT_GRADIENT_MISSING))
                .contains("backward", "silentBranch", "deepStack")
                .doesNotContain("branch", "forward", "forwardProjected");
    }

    private static Set<String> failed(ResidualBlockSlip slip) {
        return GRADING.failures(new FaultyResidualBlock(Set.of(slip)), 5).keySet();
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
