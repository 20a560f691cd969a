package dev.gradus.solutions.normalization;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.map;
import static dev.gradus.matrix.Matrices.sumRows;

import dev.gradus.exercises.normalization.ResidualBlock;
import org.ejml.simple.SimpleMatrix;

/**
 * The input goes two ways and the outputs are added, so dY goes back both ways unchanged and what arrives at the input is
 * added again. The shortcut multiplies the gradient by 1: however small the branch's share, the gradient does not vanish.
 */
public final class ReferenceResidualBlock implements ResidualBlock {

    @Override
    public SimpleMatrix branch(SimpleMatrix x, Branch branch) {
        SimpleMatrix a1 = map(hidden(x, branch), z -> Math.max(0, z));
        return addRow(a1.mult(branch.w2()), branch.b2());
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, Branch branch) {
        return x.plus(branch(x, branch));
    }

    @Override
    public Gradients backward(SimpleMatrix x, Branch branch, SimpleMatrix dY) {
        return plusShortcut(branchBackward(x, branch, dY), dY);
    }

    @Override
    public SimpleMatrix forwardProjected(SimpleMatrix x, Branch branch, SimpleMatrix projection) {
        return x.mult(projection).plus(branch(x, branch));
    }

    @Override
    public ProjectedGradients backwardProjected(
            SimpleMatrix x, Branch branch, SimpleMatrix projection, SimpleMatrix dY) {
        SimpleMatrix throughShortcut = dY.mult(projection.transpose());
        SimpleMatrix dProjection = x.transpose().mult(dY);
        return new ProjectedGradients(plusShortcut(branchBackward(x, branch, dY), throughShortcut), dProjection);
    }

    private static SimpleMatrix hidden(SimpleMatrix x, Branch branch) {
        return addRow(x.mult(branch.w1()), branch.b1());
    }

    private static Gradients branchBackward(SimpleMatrix x, Branch branch, SimpleMatrix dY) {
        SimpleMatrix z1 = hidden(x, branch);
        SimpleMatrix a1 = map(z1, z -> Math.max(0, z));
        SimpleMatrix dZ1 = dY.mult(branch.w2().transpose()).elementMult(map(z1, z -> z > 0 ? 1 : 0));
        return new Gradients(
                dZ1.mult(branch.w1().transpose()),
                x.transpose().mult(dZ1),
                sumRows(dZ1),
                a1.transpose().mult(dY),
                sumRows(dY));
    }

    private static Gradients plusShortcut(Gradients branch, SimpleMatrix throughShortcut) {
        SimpleMatrix dX = branch.dX().plus(throughShortcut);
        return new Gradients(dX, branch.dW1(), branch.db1(), branch.dW2(), branch.db2());
    }
}
