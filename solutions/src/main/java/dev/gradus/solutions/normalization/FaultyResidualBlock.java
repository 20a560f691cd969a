package dev.gradus.solutions.normalization;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.map;
import static dev.gradus.matrix.Matrices.sumRows;

import dev.gradus.exercises.normalization.ResidualBlock;
import java.util.EnumSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyResidualBlock implements ResidualBlock {
    private final Set<ResidualBlockSlip> slips;

    public FaultyResidualBlock(Set<ResidualBlockSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(ResidualBlockSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(ResidualBlockSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public SimpleMatrix branch(SimpleMatrix x, Branch branch) {
        SimpleMatrix f = linearBranch(x, branch);
        return makes(ResidualBlockSlip.ACTIVATION_BEFORE_ADDITION) ? relu(f) : f;
    }

    private SimpleMatrix linearBranch(SimpleMatrix x, Branch branch) {
        return biased(activated(hidden(x, branch)).mult(branch.w2()), branch.b2());
    }

    private SimpleMatrix hidden(SimpleMatrix x, Branch branch) {
        return biased(x.mult(branch.w1()), branch.b1());
    }

    private SimpleMatrix biased(SimpleMatrix product, SimpleMatrix bias) {
        return makes(ResidualBlockSlip.BIASES_OMITTED) ? product : addRow(product, bias);
    }

    private SimpleMatrix activated(SimpleMatrix z1) {
        return makes(ResidualBlockSlip.HIDDEN_ACTIVATION_MISSING) ? z1 : relu(z1);
    }

    private static SimpleMatrix relu(SimpleMatrix z) {
        return map(z, value -> Math.max(0, value));
    }

    private static SimpleMatrix slope(SimpleMatrix z) {
        return map(z, value -> value > 0 ? 1 : 0);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, Branch branch) {
        return joined(x, branch(x, branch));
    }

    @Override
    public SimpleMatrix forwardProjected(SimpleMatrix x, Branch branch, SimpleMatrix projection) {
        return joined(shortcut(x, projection), branch(x, branch));
    }

    private SimpleMatrix shortcut(SimpleMatrix x, SimpleMatrix projection) {
        if (makes(ResidualBlockSlip.PROJECTION_OMITTED)) {
            return cutOrFilled(x, projection.getNumCols());
        }
        SimpleMatrix projected = x.mult(projection);
        return makes(ResidualBlockSlip.PROJECTION_ACTIVATED) ? relu(projected) : projected;
    }

    /** The first columns, with zeros where there are too few of them. */
    private static SimpleMatrix cutOrFilled(SimpleMatrix x, int columns) {
        SimpleMatrix result = new SimpleMatrix(x.getNumRows(), columns);
        for (int i = 0; i < x.getNumRows(); i++) {
            for (int j = 0; j < Math.min(columns, x.getNumCols()); j++) {
                result.set(i, j, x.get(i, j));
            }
        }
        return result;
    }

    private SimpleMatrix joined(SimpleMatrix shortcut, SimpleMatrix branch) {
        SimpleMatrix y;
        if (makes(ResidualBlockSlip.SHORTCUT_MISSING)) {
            y = branch;
        } else if (makes(ResidualBlockSlip.BRANCH_MISSING)) {
            y = shortcut;
        } else {
            y = makes(ResidualBlockSlip.SHORTCUT_MULTIPLIED) ? shortcut.elementMult(branch) : shortcut.plus(branch);
        }
        return makes(ResidualBlockSlip.ACTIVATION_AFTER_ADDITION) ? relu(y) : y;
    }

    @Override
    public Gradients backward(SimpleMatrix x, Branch branch, SimpleMatrix dY) {
        SimpleMatrix arriving = arriving(forward(x, branch), dY);
        return withShortcut(branchBackward(x, branch, arriving), arriving);
    }

    @Override
    public ProjectedGradients backwardProjected(
            SimpleMatrix x, Branch branch, SimpleMatrix projection, SimpleMatrix dY) {
        SimpleMatrix arriving = arriving(forwardProjected(x, branch, projection), dY);
        SimpleMatrix dProjection = x.transpose().mult(arriving);
        if (makes(ResidualBlockSlip.PROJECTION_GRADIENT_ZERO)) {
            dProjection = new SimpleMatrix(projection.getNumRows(), projection.getNumCols());
        } else if (makes(ResidualBlockSlip.PROJECTION_GRADIENT_TRANSPOSED)) {
            dProjection = dProjection.transpose();
        }
        Gradients block = branchBackward(x, branch, arriving);
        return new ProjectedGradients(withShortcut(block, throughProjection(arriving, projection)), dProjection);
    }

    private SimpleMatrix arriving(SimpleMatrix y, SimpleMatrix dY) {
        return makes(ResidualBlockSlip.ACTIVATION_AFTER_ADDITION) ? dY.elementMult(slope(y)) : dY;
    }

    private SimpleMatrix throughProjection(SimpleMatrix dY, SimpleMatrix projection) {
        if (makes(ResidualBlockSlip.SHORTCUT_GRADIENT_NOT_PROJECTED)) {
            return cutOrFilled(dY, projection.getNumRows());
        }
        if (makes(ResidualBlockSlip.PROJECTION_NOT_TRANSPOSED)) {
            SimpleMatrix inRowOrder = projection.copy();
            inRowOrder.reshape(projection.getNumCols(), projection.getNumRows());
            return dY.mult(inRowOrder);
        }
        return dY.mult(projection.transpose());
    }

    private Gradients branchBackward(SimpleMatrix x, Branch branch, SimpleMatrix dY) {
        SimpleMatrix dF = makes(ResidualBlockSlip.ACTIVATION_BEFORE_ADDITION)
                ? dY.elementMult(slope(linearBranch(x, branch)))
                : dY;
        SimpleMatrix z1 = hidden(x, branch);
        SimpleMatrix a1 = activated(z1);
        SimpleMatrix dA1 = dF.mult(branch.w2().transpose());
        boolean linear =
                makes(ResidualBlockSlip.HIDDEN_ACTIVATION_MISSING) || makes(ResidualBlockSlip.HIDDEN_SLOPE_MISSING);
        SimpleMatrix dZ1 = linear ? dA1 : dA1.elementMult(slope(z1));
        SimpleMatrix entering = makes(ResidualBlockSlip.DW2_FROM_PRE_ACTIVATION) ? z1 : a1;
        double twice = makes(ResidualBlockSlip.SECOND_LAYER_GRADIENTS_WITH_SHORTCUT) ? 2 : 1;
        double share = makes(ResidualBlockSlip.BIAS_GRADIENTS_AVERAGED) ? 1.0 / x.getNumRows() : 1;
        return new Gradients(
                dZ1.mult(branch.w1().transpose()),
                x.transpose().mult(dZ1),
                sumRows(dZ1).scale(share),
                entering.transpose().mult(dF).scale(twice),
                sumRows(dF).scale(twice * share));
    }

    private Gradients withShortcut(Gradients branch, SimpleMatrix throughShortcut) {
        SimpleMatrix dX;
        if (makes(ResidualBlockSlip.SHORTCUT_GRADIENT_MISSING)) {
            dX = branch.dX();
        } else if (makes(ResidualBlockSlip.BRANCH_GRADIENT_MISSING)) {
            dX = throughShortcut;
        } else {
            dX = makes(ResidualBlockSlip.SHORTCUT_GRADIENT_MULTIPLIED)
                    ? branch.dX().elementMult(throughShortcut)
                    : branch.dX().plus(throughShortcut);
        }
        return new Gradients(dX, branch.dW1(), branch.db1(), branch.dW2(), branch.db2());
    }
}
