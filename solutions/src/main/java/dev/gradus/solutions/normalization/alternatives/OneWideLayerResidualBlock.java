package dev.gradus.solutions.normalization.alternatives;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.map;
import static dev.gradus.matrix.Matrices.sumRows;

import dev.gradus.exercises.normalization.ResidualBlock;
import org.ejml.simple.SimpleMatrix;

/** Shortcut and branch as one wide layer: y = [x, a1] · [P; w2] + b2. */
public final class OneWideLayerResidualBlock implements ResidualBlock {

    @Override
    public SimpleMatrix branch(SimpleMatrix x, Branch branch) {
        return addRow(activations(x, branch).mult(branch.w2()), branch.b2());
    }

    private static SimpleMatrix activations(SimpleMatrix x, Branch branch) {
        return map(addRow(x.mult(branch.w1()), branch.b1()), z -> z > 0 ? z : 0);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, Branch branch) {
        return forwardProjected(x, branch, SimpleMatrix.identity(x.getNumCols()));
    }

    @Override
    public SimpleMatrix forwardProjected(SimpleMatrix x, Branch branch, SimpleMatrix projection) {
        SimpleMatrix wide = x.concatColumns(activations(x, branch));
        return addRow(wide.mult(projection.concatRows(branch.w2())), branch.b2());
    }

    @Override
    public Gradients backward(SimpleMatrix x, Branch branch, SimpleMatrix dY) {
        return backwardProjected(x, branch, SimpleMatrix.identity(x.getNumCols()), dY)
                .block();
    }

    @Override
    public ProjectedGradients backwardProjected(
            SimpleMatrix x, Branch branch, SimpleMatrix projection, SimpleMatrix dY) {
        int d = x.getNumCols();
        SimpleMatrix a1 = activations(x, branch);
        SimpleMatrix wide = x.concatColumns(a1);
        SimpleMatrix dWeights = wide.transpose().mult(dY);
        SimpleMatrix dWide = dY.mult(projection.concatRows(branch.w2()).transpose());
        SimpleMatrix dA1 = dWide.cols(d, dWide.getNumCols());
        SimpleMatrix dZ1 = dA1.elementMult(map(a1, a -> a > 0 ? 1 : 0));
        Gradients block = new Gradients(
                dWide.cols(0, d).plus(dZ1.mult(branch.w1().transpose())),
                x.transpose().mult(dZ1),
                sumRows(dZ1),
                dWeights.rows(d, dWeights.getNumRows()),
                sumRows(dY));
        return new ProjectedGradients(block, dWeights.rows(0, d));
    }
}
