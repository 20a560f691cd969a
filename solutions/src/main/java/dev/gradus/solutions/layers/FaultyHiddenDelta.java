package dev.gradus.solutions.layers;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.map;
import static dev.gradus.matrix.Matrices.sumRows;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.HiddenDelta;
import java.util.EnumSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyHiddenDelta implements HiddenDelta {
    private final Set<HiddenDeltaSlip> slips;

    public FaultyHiddenDelta(Set<HiddenDeltaSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(HiddenDeltaSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(HiddenDeltaSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public SimpleMatrix activationGradient(SimpleMatrix dZNext, SimpleMatrix wNext) {
        if (makes(HiddenDeltaSlip.WEIGHTS_NOT_TRANSPOSED)) {
            return dZNext.mult(wNext);
        }
        if (makes(HiddenDeltaSlip.FIRST_NEXT_UNIT_ONLY)) {
            return dZNext.extractVector(false, 0)
                    .mult(wNext.extractVector(false, 0).transpose());
        }
        if (makes(HiddenDeltaSlip.SUMMED_WITHOUT_WEIGHTS)) {
            SimpleMatrix sums = sumRows(dZNext.transpose());
            return addRow(new SimpleMatrix(wNext.getNumRows(), dZNext.getNumRows()), sums)
                    .transpose();
        }
        return dZNext.mult(wNext.transpose());
    }

    @Override
    public SimpleMatrix slope(SimpleMatrix z, HiddenActivation activation) {
        HiddenActivation used = makes(HiddenDeltaSlip.RELU_SLOPE_ALWAYS) ? HiddenActivation.RELU : activation;
        if (makes(HiddenDeltaSlip.VALUE_FOR_SLOPE)) {
            return map(z, entry -> value(entry, used));
        }
        return map(z, entry -> slope(entry, used));
    }

    private double slope(double z, HiddenActivation activation) {
        double a = makes(HiddenDeltaSlip.FORMULA_ON_PREACTIVATION)
                ? z
                : value(makes(HiddenDeltaSlip.SLOPE_AT_ACTIVATION) ? value(z, activation) : z, activation);
        return switch (activation) {
            case SIGMOID -> makes(HiddenDeltaSlip.SIGMOID_SLOPE_OVERFLOWS) ? quotient(z) : a * (1 - a);
            case TANH -> makes(HiddenDeltaSlip.TANH_WITHOUT_SQUARE) ? 1 - a : 1 - a * a;
            case RELU -> z > 0 ? 1 : 0;
        };
    }

    private static double quotient(double z) {
        double e = StrictMath.exp(-z);
        return e / ((1 + e) * (1 + e));
    }

    private double value(double z, HiddenActivation activation) {
        return switch (activation) {
            case SIGMOID -> sigmoid(z);
            case TANH -> tanh(z);
            case RELU -> Math.max(0, z);
        };
    }

    private double tanh(double z) {
        if (makes(HiddenDeltaSlip.TANH_SLOPE_OVERFLOWS)) {
            double up = StrictMath.exp(z);
            double down = StrictMath.exp(-z);
            return (up - down) / (up + down);
        }
        return StrictMath.tanh(z);
    }

    @Override
    public SimpleMatrix hiddenDelta(
            SimpleMatrix dZNext, SimpleMatrix wNext, SimpleMatrix z, HiddenActivation activation) {
        SimpleMatrix delta = throughActivation(activationGradient(dZNext, wNext), z, activation);
        return makes(HiddenDeltaSlip.DIVIDED_BY_BATCH) ? delta.divide(z.getNumRows()) : delta;
    }

    private SimpleMatrix throughActivation(SimpleMatrix arriving, SimpleMatrix z, HiddenActivation activation) {
        if (makes(HiddenDeltaSlip.SLOPE_MISSING)) {
            return arriving;
        }
        if (makes(HiddenDeltaSlip.SLOPE_ADDED)) {
            return arriving.plus(slope(z, activation));
        }
        boolean byGradient = makes(HiddenDeltaSlip.GATED_BY_GRADIENT) && activation == HiddenActivation.RELU;
        return byGradient
                ? map(arriving, gradient -> Math.max(0, gradient))
                : arriving.elementMult(slope(z, activation));
    }

    private static double sigmoid(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        double numerator = z >= 0 ? 1 : e;
        return numerator / (1 + e);
    }
}
