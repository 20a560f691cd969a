package dev.gradus.solutions.losses;

import dev.gradus.exercises.losses.SoftmaxCrossEntropy;
import dev.gradus.matrix.Matrices;
import dev.gradus.solutions.activations.ReferenceSoftmaxBackward;
import java.util.EnumSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultySoftmaxCrossEntropy implements SoftmaxCrossEntropy {
    private static final double CLIP = 1e-12;
    private static final double EPSILON = 1e-8;

    private final Set<SoftmaxCrossEntropySlip> slips;

    public FaultySoftmaxCrossEntropy(Set<SoftmaxCrossEntropySlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(SoftmaxCrossEntropySlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(SoftmaxCrossEntropySlip slip) {
        return slips.contains(slip);
    }

    @Override
    public double loss(SimpleMatrix z, SimpleMatrix y) {
        SimpleMatrix logarithms = logarithms(z);
        SimpleMatrix labels = labels(y);
        double sum = 0;
        for (int i = 0; i < z.getNumRows(); i++) {
            for (int j = 0; j < z.getNumCols(); j++) {
                double weight = makes(SoftmaxCrossEntropySlip.LABELS_IGNORED) ? 1 : labels.get(i, j);
                sum += weight * logarithms.get(i, j);
            }
        }
        double total = makes(SoftmaxCrossEntropySlip.LOSS_NEGATED) ? sum : -sum;
        if (makes(SoftmaxCrossEntropySlip.LOSS_SUMMED)) {
            return total;
        }
        return total / (makes(SoftmaxCrossEntropySlip.LOSS_PER_ENTRY) ? z.getNumElements() : z.getNumRows());
    }

    /** What the loss takes for the logarithms of the probabilities. */
    private SimpleMatrix logarithms(SimpleMatrix z) {
        if (makes(SoftmaxCrossEntropySlip.LOGITS_AS_PROBABILITIES)) {
            return Matrices.map(z, value -> StrictMath.log(Math.max(value, CLIP)));
        }
        if (makes(SoftmaxCrossEntropySlip.NORMALISATION_MISSING)) {
            return z;
        }
        SimpleMatrix right = logSoftmax(z);
        if (makes(SoftmaxCrossEntropySlip.LOGARITHM_OF_SOFTMAX)) {
            return Matrices.map(right, value -> StrictMath.log(StrictMath.exp(value)));
        }
        if (makes(SoftmaxCrossEntropySlip.PROBABILITY_CLIPPED)) {
            return Matrices.map(right, value -> StrictMath.log(Math.max(StrictMath.exp(value), CLIP)));
        }
        return makes(SoftmaxCrossEntropySlip.EPSILON_IN_LOGARITHM)
                ? Matrices.map(right, value -> StrictMath.log(StrictMath.exp(value) + EPSILON))
                : right;
    }

    private SimpleMatrix labels(SimpleMatrix y) {
        if (!makes(SoftmaxCrossEntropySlip.LABELS_ROUNDED)) {
            return y;
        }
        SimpleMatrix hard = y.createLike();
        for (int i = 0; i < y.getNumRows(); i++) {
            int largest = 0;
            for (int j = 1; j < y.getNumCols(); j++) {
                largest = y.get(i, j) > y.get(i, largest) ? j : largest;
            }
            hard.set(i, largest, 1);
        }
        return hard;
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix z, SimpleMatrix y) {
        SimpleMatrix p = Matrices.map(logSoftmax(z), StrictMath::exp);
        SimpleMatrix slopes = slopes(z, p, labels(y));
        double count = z.getNumRows();
        if (makes(SoftmaxCrossEntropySlip.GRADIENT_NOT_AVERAGED)) {
            count = 1;
        } else if (makes(SoftmaxCrossEntropySlip.GRADIENT_PER_ENTRY)) {
            count = z.getNumElements();
        }
        return slopes.divide(makes(SoftmaxCrossEntropySlip.GRADIENT_REVERSED) ? -count : count);
    }

    private SimpleMatrix slopes(SimpleMatrix z, SimpleMatrix p, SimpleMatrix y) {
        if (makes(SoftmaxCrossEntropySlip.SOFTMAX_MISSING)) {
            return z.minus(y);
        }
        if (makes(SoftmaxCrossEntropySlip.BY_PROBABILITY)) {
            return y.elementDiv(p).negative();
        }
        SimpleMatrix difference = p.minus(y);
        if (makes(SoftmaxCrossEntropySlip.SLOPE_KEPT)) {
            return difference.elementMult(Matrices.map(p, value -> value * (1 - value)));
        }
        return makes(SoftmaxCrossEntropySlip.JACOBIAN_APPLIED_AGAIN)
                ? new ReferenceSoftmaxBackward().backward(p, difference)
                : difference;
    }

    private SimpleMatrix logSoftmax(SimpleMatrix z) {
        SimpleMatrix once = alongAxis(z);
        return makes(SoftmaxCrossEntropySlip.SOFTMAX_TWICE) ? alongAxis(Matrices.map(once, StrictMath::exp)) : once;
    }

    private SimpleMatrix alongAxis(SimpleMatrix z) {
        if (makes(SoftmaxCrossEntropySlip.OVER_SAMPLES)) {
            return ofRows(z.transpose()).transpose();
        }
        if (makes(SoftmaxCrossEntropySlip.WHOLE_MATRIX)) {
            SimpleMatrix row = new SimpleMatrix(z);
            row.reshape(1, z.getNumElements());
            SimpleMatrix answer = ofRows(row);
            answer.reshape(z.getNumRows(), z.getNumCols());
            return answer;
        }
        return ofRows(z);
    }

    private SimpleMatrix ofRows(SimpleMatrix z) {
        SimpleMatrix answer = z.createLike();
        for (int i = 0; i < z.getNumRows(); i++) {
            double shift = shift(z, i);
            double sum = 0;
            for (int j = 0; j < z.getNumCols(); j++) {
                sum += StrictMath.exp(z.get(i, j) - shift);
            }
            double logOfSum = StrictMath.log(sum);
            for (int j = 0; j < z.getNumCols(); j++) {
                answer.set(i, j, (z.get(i, j) - shift) - logOfSum);
            }
        }
        return answer;
    }

    private double shift(SimpleMatrix z, int row) {
        if (makes(SoftmaxCrossEntropySlip.NAIVE_EXPONENTIAL)) {
            return 0;
        }
        return makes(SoftmaxCrossEntropySlip.MAX_OVER_MATRIX)
                ? z.elementMax()
                : z.extractVector(true, row).elementMax();
    }
}
