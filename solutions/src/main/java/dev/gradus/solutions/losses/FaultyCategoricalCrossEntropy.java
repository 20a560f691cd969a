package dev.gradus.solutions.losses;

import dev.gradus.exercises.losses.CategoricalCrossEntropy;
import dev.gradus.solutions.activations.ReferenceSoftmax;
import java.util.EnumSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyCategoricalCrossEntropy implements CategoricalCrossEntropy {
    private static final double CLIP = 1e-12;
    private static final double WIDE_CLIP = 1e-7;
    private static final double NARROW_CLIP = 1e-15;
    private static final double EPSILON = 1e-8;

    private final Set<CategoricalCrossEntropySlip> slips;

    public FaultyCategoricalCrossEntropy(Set<CategoricalCrossEntropySlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(CategoricalCrossEntropySlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(CategoricalCrossEntropySlip slip) {
        return slips.contains(slip);
    }

    @Override
    public double loss(SimpleMatrix p, SimpleMatrix y) {
        return mean(p, makes(CategoricalCrossEntropySlip.SOFT_LABELS_ROUNDED) ? largestOnly(y) : y);
    }

    @Override
    public double lossFromIndices(SimpleMatrix p, int[] classes) {
        SimpleMatrix y = p.createLike();
        SimpleMatrix used = p.copy();
        for (int i = 0; i < classes.length; i++) {
            int column = makes(CategoricalCrossEntropySlip.CLASSES_FROM_ONE) ? classes[i] - 1 : classes[i];
            y.set(i, column, 1);
            if (makes(CategoricalCrossEntropySlip.FIRST_ROW_FOR_ALL)) {
                used.insertIntoThis(i, 0, p.extractVector(true, 0));
            }
        }
        return mean(used, y);
    }

    private static SimpleMatrix largestOnly(SimpleMatrix y) {
        SimpleMatrix hard = y.createLike();
        for (int i = 0; i < y.getNumRows(); i++) {
            hard.set(i, indexOfLargest(y, i), 1);
        }
        return hard;
    }

    private static int indexOfLargest(SimpleMatrix matrix, int row) {
        int largest = 0;
        for (int j = 1; j < matrix.getNumCols(); j++) {
            largest = matrix.get(row, j) > matrix.get(row, largest) ? j : largest;
        }
        return largest;
    }

    private double mean(SimpleMatrix probabilities, SimpleMatrix y) {
        SimpleMatrix p = makes(CategoricalCrossEntropySlip.SOFTMAX_AGAIN)
                ? new ReferenceSoftmax().softmax(probabilities)
                : probabilities;
        double count = p.getNumRows();
        if (makes(CategoricalCrossEntropySlip.SUMMED)) {
            count = 1;
        } else if (makes(CategoricalCrossEntropySlip.PER_ENTRY)) {
            count = p.getNumElements();
        }
        double mean;
        if (makes(CategoricalCrossEntropySlip.LOGARITHM_OF_MEAN)) {
            mean = logarithm(p.elementMult(y).elementSum() / count);
        } else {
            double sum = 0;
            for (int i = 0; i < p.getNumRows(); i++) {
                sum = add(sum, p, y, i);
            }
            mean = sum / count;
        }
        return makes(CategoricalCrossEntropySlip.MINUS_MISSING) ? mean : -mean;
    }

    private double add(double sum, SimpleMatrix p, SimpleMatrix y, int row) {
        if (makes(CategoricalCrossEntropySlip.MOST_LIKELY_CLASS)) {
            return sum + logarithm(p.get(row, indexOfLargest(p, row)));
        }
        double total = sum;
        for (int j = 0; j < p.getNumCols(); j++) {
            total += term(p.get(row, j), y.get(row, j));
        }
        return total;
    }

    private double term(double p, double y) {
        if (makes(CategoricalCrossEntropySlip.LABELS_IGNORED)) {
            return logarithm(p);
        }
        if (makes(CategoricalCrossEntropySlip.LOGARITHM_MISSING)) {
            return y * p;
        }
        return makes(CategoricalCrossEntropySlip.BINARY_FOR_EACH_CLASS)
                ? y * logarithm(p) + (1 - y) * logarithm(1 - p)
                : y * logarithm(p);
    }

    private double logarithm(double p) {
        double argument = argument(p);
        if (makes(CategoricalCrossEntropySlip.COMMON_LOGARITHM)) {
            return StrictMath.log10(argument);
        }
        double natural = StrictMath.log(argument);
        return makes(CategoricalCrossEntropySlip.BINARY_LOGARITHM) ? natural / StrictMath.log(2) : natural;
    }

    private double argument(double p) {
        if (makes(CategoricalCrossEntropySlip.UNCLIPPED)) {
            return p;
        }
        if (makes(CategoricalCrossEntropySlip.EPSILON_IN_LOGARITHM)) {
            return p + EPSILON;
        }
        if (makes(CategoricalCrossEntropySlip.CLIPPED_AT_1E_7)) {
            return Math.max(p, WIDE_CLIP);
        }
        return Math.max(p, makes(CategoricalCrossEntropySlip.CLIPPED_AT_1E_15) ? NARROW_CLIP : CLIP);
    }
}
