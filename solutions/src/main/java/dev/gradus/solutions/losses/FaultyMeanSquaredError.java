package dev.gradus.solutions.losses;

import dev.gradus.exercises.losses.MeanSquaredError;
import dev.gradus.matrix.Matrices;
import java.util.EnumSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyMeanSquaredError implements MeanSquaredError {
    private final Set<MeanSquaredErrorSlip> slips;

    public FaultyMeanSquaredError(Set<MeanSquaredErrorSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(MeanSquaredErrorSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(MeanSquaredErrorSlip slip) {
        return slips.contains(slip);
    }

    /** Differences, those of a sample that is left out as 0. */
    private SimpleMatrix error(SimpleMatrix prediction, SimpleMatrix target) {
        SimpleMatrix error = prediction.minus(target);
        if (makes(MeanSquaredErrorSlip.LAST_SAMPLE_DROPPED)) {
            for (int j = 0; j < error.getNumCols(); j++) {
                error.set(error.getNumRows() - 1, j, 0);
            }
        }
        return error;
    }

    @Override
    public double loss(SimpleMatrix prediction, SimpleMatrix target) {
        SimpleMatrix error = error(prediction, target);
        double count = error.getNumElements();
        if (makes(MeanSquaredErrorSlip.LOSS_SUMMED)) {
            count = 1;
        } else if (makes(MeanSquaredErrorSlip.LOSS_PER_SAMPLE)) {
            count = error.getNumRows();
        }
        double loss = form(prediction, target, error, count);
        return makes(MeanSquaredErrorSlip.LOSS_HALVED) ? loss / 2 : loss;
    }

    private double form(SimpleMatrix prediction, SimpleMatrix target, SimpleMatrix error, double count) {
        if (makes(MeanSquaredErrorSlip.ABSOLUTE_DIFFERENCES)) {
            return Matrices.map(error, Math::abs).elementSum() / count;
        }
        double mean = error.elementSum() / count;
        if (makes(MeanSquaredErrorSlip.SIGNED_DIFFERENCES)) {
            return mean;
        }
        if (makes(MeanSquaredErrorSlip.SQUARE_OF_MEAN)) {
            return mean * mean;
        }
        if (makes(MeanSquaredErrorSlip.SQUARE_MULTIPLIED_OUT)) {
            SimpleMatrix counted = error(prediction, target.createLike());
            SimpleMatrix wanted = error(target, target.createLike());
            return (counted.elementMult(counted).elementSum()
                            - 2 * counted.elementMult(wanted).elementSum()
                            + wanted.elementMult(wanted).elementSum())
                    / count;
        }
        double squares = error.elementMult(error).elementSum() / count;
        return makes(MeanSquaredErrorSlip.ROOT_TAKEN) ? Math.sqrt(squares) : squares;
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        SimpleMatrix error = error(prediction, target);
        double count = error.getNumElements();
        if (makes(MeanSquaredErrorSlip.GRADIENT_NOT_AVERAGED)) {
            count = 1;
        } else if (makes(MeanSquaredErrorSlip.GRADIENT_PER_SAMPLE)) {
            count = error.getNumRows();
        }
        double two = makes(MeanSquaredErrorSlip.GRADIENT_WITHOUT_TWO) ? 1 : 2;
        double sign = makes(MeanSquaredErrorSlip.GRADIENT_REVERSED) ? -1 : 1;
        if (makes(MeanSquaredErrorSlip.GRADIENT_OF_ABSOLUTE)) {
            return Matrices.map(error, Math::signum).scale(sign / count);
        }
        if (makes(MeanSquaredErrorSlip.GRADIENT_SQUARED)) {
            return error.elementMult(error).scale(sign * two / count);
        }
        if (makes(MeanSquaredErrorSlip.GRADIENT_OF_ROOT)) {
            double root = Math.sqrt(error.elementMult(error).elementSum() / error.getNumElements());
            return error.scale(sign * two / (2 * count)).divide(root);
        }
        return error.scale(sign * two / count);
    }
}
