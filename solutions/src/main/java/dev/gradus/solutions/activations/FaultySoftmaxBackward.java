package dev.gradus.solutions.activations;

import dev.gradus.exercises.activations.SoftmaxBackward;
import java.util.EnumSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultySoftmaxBackward implements SoftmaxBackward {
    private final Set<SoftmaxBackwardSlip> slips;

    public FaultySoftmaxBackward(Set<SoftmaxBackwardSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(SoftmaxBackwardSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(SoftmaxBackwardSlip slip) {
        return slips.contains(slip);
    }

    private SimpleMatrix probabilities(SimpleMatrix p) {
        return makes(SoftmaxBackwardSlip.SOFTMAX_AGAIN) ? new ReferenceSoftmax().softmax(p) : p;
    }

    @Override
    public SimpleMatrix jacobian(double[] p) {
        double[] row = probabilities(Logits.row(p)).toArray2()[0];
        SimpleMatrix jacobian = new SimpleMatrix(row.length, row.length);
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                jacobian.set(i, j, derivative(row[i], row[j], i == j));
            }
        }
        return jacobian;
    }

    private double derivative(double pi, double pj, boolean same) {
        double own = same ? 1 : 0;
        if (makes(SoftmaxBackwardSlip.JACOBIAN_DIAGONAL_ONLY)) {
            return own * pi * (1 - pj);
        }
        if (makes(SoftmaxBackwardSlip.JACOBIAN_OFF_DIAGONAL_POSITIVE)) {
            return same ? pi * (1 - pj) : pi * pj;
        }
        if (makes(SoftmaxBackwardSlip.JACOBIAN_PLUS)) {
            return pi * (own + pj);
        }
        if (makes(SoftmaxBackwardSlip.JACOBIAN_WITHOUT_OWN_TERM)) {
            return -pi * pj;
        }
        return makes(SoftmaxBackwardSlip.JACOBIAN_FACTOR_LOST) ? own - pj : pi * (own - pj);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix p, SimpleMatrix dP) {
        SimpleMatrix used = probabilities(p);
        SimpleMatrix dZ = new SimpleMatrix(p.getNumRows(), p.getNumCols());
        for (int i = 0; i < p.getNumRows(); i++) {
            for (int j = 0; j < p.getNumCols(); j++) {
                dZ.set(i, j, gradient(used.get(i, j), dP.get(i, j), mean(used, dP, i, j)));
            }
        }
        return makes(SoftmaxBackwardSlip.AVERAGED_AGAIN) ? dZ.divide(p.getNumRows()) : dZ;
    }

    /** The sum that is subtracted in row i and column j. */
    private double mean(SimpleMatrix p, SimpleMatrix dP, int i, int j) {
        SimpleMatrix weighted = p.elementMult(dP);
        if (makes(SoftmaxBackwardSlip.SUM_OF_GRADIENTS)) {
            weighted = dP;
        } else if (makes(SoftmaxBackwardSlip.MEAN_OF_GRADIENTS)) {
            weighted = dP.divide(p.getNumCols());
        }
        if (makes(SoftmaxBackwardSlip.MEAN_OVER_MATRIX)) {
            return weighted.elementSum();
        }
        double sum = 0;
        if (makes(SoftmaxBackwardSlip.MEAN_BY_COLUMN)) {
            for (int row = 0; row < p.getNumRows(); row++) {
                sum += weighted.get(row, j);
            }
            return sum;
        }
        for (int column = 0; column < p.getNumCols(); column++) {
            sum += weighted.get(i, column);
        }
        return sum;
    }

    private double gradient(double p, double dP, double mean) {
        if (makes(SoftmaxBackwardSlip.DIAGONAL_ONLY)) {
            return p * (1 - p) * dP;
        }
        if (makes(SoftmaxBackwardSlip.PLUS_FOR_MINUS)) {
            return p * (dP + mean);
        }
        if (makes(SoftmaxBackwardSlip.MEAN_MISSING)) {
            return p * dP;
        }
        if (makes(SoftmaxBackwardSlip.MEAN_OUTSIDE_THE_PRODUCT)) {
            return p * dP - mean;
        }
        if (makes(SoftmaxBackwardSlip.GRADIENT_OUTSIDE_THE_PRODUCT)) {
            return dP - p * mean;
        }
        if (makes(SoftmaxBackwardSlip.FACTOR_LOST)) {
            return dP - mean;
        }
        return makes(SoftmaxBackwardSlip.NEGATED) ? -p * (dP - mean) : p * (dP - mean);
    }
}
