package dev.gradus.solutions.activations;

import dev.gradus.exercises.activations.Softmax;
import dev.gradus.matrix.Matrices;
import java.util.EnumSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultySoftmax implements Softmax {
    private static final double CLIP = 500;
    private static final double EPSILON = 1e-8;

    private final Set<SoftmaxSlip> slips;

    public FaultySoftmax(Set<SoftmaxSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(SoftmaxSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(SoftmaxSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public SimpleMatrix softmax(SimpleMatrix z) {
        SimpleMatrix logits = makes(SoftmaxSlip.COLUMN_WISE) ? z.transpose() : z;
        SimpleMatrix rows = function(logits);
        SimpleMatrix p = makes(SoftmaxSlip.COLUMN_WISE) ? rows.transpose() : rows;
        return makes(SoftmaxSlip.SINGLE_PRECISION) ? Matrices.map(p, value -> (float) value) : p;
    }

    private SimpleMatrix function(SimpleMatrix z) {
        if (makes(SoftmaxSlip.SIGMOID_OF_EACH)) {
            return Matrices.map(z, new ReferenceSigmoidDerivative()::sigmoid);
        }
        if (makes(SoftmaxSlip.SHARES_OF_LOGITS)) {
            return normalised(z, z);
        }
        if (makes(SoftmaxSlip.EXPONENT_NEGATED)) {
            return softmaxOfRows(z.negative());
        }
        SimpleMatrix p = softmaxOfRows(z);
        return makes(SoftmaxSlip.LOGARITHM_RETURNED) ? Matrices.map(p, StrictMath::log) : p;
    }

    private SimpleMatrix softmaxOfRows(SimpleMatrix z) {
        SimpleMatrix exponentials = new SimpleMatrix(z.getNumRows(), z.getNumCols());
        SimpleMatrix summands = new SimpleMatrix(z.getNumRows(), z.getNumCols());
        double maxOfMatrix = z.elementMax();
        for (int i = 0; i < z.getNumRows(); i++) {
            for (int j = 0; j < z.getNumCols(); j++) {
                double e = StrictMath.exp(exponent(z.extractVector(true, i), z.get(i, j), maxOfMatrix));
                exponentials.set(i, j, e);
                summands.set(i, j, makes(SoftmaxSlip.MAX_IN_NUMERATOR_ONLY) ? StrictMath.exp(z.get(i, j)) : e);
            }
        }
        return normalised(exponentials, summands);
    }

    private double exponent(SimpleMatrix row, double z, double maxOfMatrix) {
        if (makes(SoftmaxSlip.NAIVE_EXPONENTIAL)) {
            return z;
        }
        if (makes(SoftmaxSlip.MAX_OVER_MATRIX) || makes(SoftmaxSlip.WHOLE_MATRIX)) {
            return z - maxOfMatrix;
        }
        if (makes(SoftmaxSlip.MAX_FROM_ZERO)) {
            return z - Math.max(0, row.elementMax());
        }
        if (makes(SoftmaxSlip.MEAN_SUBTRACTED)) {
            return z - row.elementSum() / row.getNumCols();
        }
        if (makes(SoftmaxSlip.DIVIDED_BY_MAX)) {
            return z / row.elementMax();
        }
        if (makes(SoftmaxSlip.CLIPPED_INPUT)) {
            return Math.max(-CLIP, Math.min(CLIP, z));
        }
        return z - row.elementMax();
    }

    private SimpleMatrix normalised(SimpleMatrix numerators, SimpleMatrix summands) {
        if (makes(SoftmaxSlip.NOT_NORMALISED)) {
            return numerators;
        }
        if (makes(SoftmaxSlip.WHOLE_MATRIX)) {
            return numerators.divide(summands.elementSum());
        }
        SimpleMatrix p = new SimpleMatrix(numerators.getNumRows(), numerators.getNumCols());
        double sum = 0;
        for (int i = 0; i < p.getNumRows(); i++) {
            if (!makes(SoftmaxSlip.SUM_CARRIED_OVER)) {
                sum = 0;
            }
            for (int j = 0; j < p.getNumCols(); j++) {
                sum += summands.get(i, j);
            }
            double divisor = makes(SoftmaxSlip.EPSILON_IN_SUM) ? sum + EPSILON : sum;
            for (int j = 0; j < p.getNumCols(); j++) {
                p.set(i, j, numerators.get(i, j) / divisor);
            }
        }
        return p;
    }
}
