package dev.gradus.solutions.normalization.alternatives;

import dev.gradus.exercises.normalization.ResidualBlock;
import dev.gradus.matrix.Matrices;
import org.ejml.simple.SimpleMatrix;

/** Small objects that know their way forwards and back; an identity shortcut is a projection by the identity matrix. */
public final class LayerObjectsResidualBlock implements ResidualBlock {

    private record Dense(SimpleMatrix w, SimpleMatrix b) {
        SimpleMatrix forward(SimpleMatrix x) {
            return Matrices.addRow(x.mult(w), b);
        }

        SimpleMatrix toInput(SimpleMatrix dZ) {
            return w.mult(dZ.transpose()).transpose();
        }

        SimpleMatrix toWeights(SimpleMatrix x, SimpleMatrix dZ) {
            return dZ.transpose().mult(x).transpose();
        }
    }

    private static SimpleMatrix on(SimpleMatrix z) {
        return Matrices.map(z, value -> Math.signum(Math.max(value, 0)));
    }

    @Override
    public SimpleMatrix branch(SimpleMatrix x, Branch branch) {
        SimpleMatrix z1 = new Dense(branch.w1(), branch.b1()).forward(x);
        return new Dense(branch.w2(), branch.b2()).forward(z1.elementMult(on(z1)));
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, Branch branch) {
        return forwardProjected(x, branch, SimpleMatrix.identity(x.getNumCols()));
    }

    @Override
    public Gradients backward(SimpleMatrix x, Branch branch, SimpleMatrix dY) {
        return backwardProjected(x, branch, SimpleMatrix.identity(x.getNumCols()), dY)
                .block();
    }

    @Override
    public SimpleMatrix forwardProjected(SimpleMatrix x, Branch branch, SimpleMatrix projection) {
        return branch(x, branch).plus(shortcut(projection).forward(x));
    }

    private static Dense shortcut(SimpleMatrix projection) {
        return new Dense(projection, new SimpleMatrix(1, projection.getNumCols()));
    }

    @Override
    public ProjectedGradients backwardProjected(
            SimpleMatrix x, Branch branch, SimpleMatrix projection, SimpleMatrix dY) {
        Dense first = new Dense(branch.w1(), branch.b1());
        Dense second = new Dense(branch.w2(), branch.b2());
        Dense shortcut = shortcut(projection);
        SimpleMatrix z1 = first.forward(x);
        SimpleMatrix dZ1 = second.toInput(dY).elementMult(on(z1));
        Gradients block = new Gradients(
                shortcut.toInput(dY).plus(first.toInput(dZ1)),
                first.toWeights(x, dZ1),
                Matrices.sumRows(dZ1),
                second.toWeights(z1.elementMult(on(z1)), dY),
                Matrices.sumRows(dY));
        return new ProjectedGradients(block, shortcut.toWeights(x, dY));
    }
}
