package dev.gradus.solutions.layers;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.exercises.layers.OutputDelta;
import java.util.EnumSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyOutputDelta implements OutputDelta {
    private final Set<OutputDeltaSlip> slips;

    public FaultyOutputDelta(Set<OutputDeltaSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(OutputDeltaSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(OutputDeltaSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public SimpleMatrix outputDelta(Head head, SimpleMatrix a, SimpleMatrix y) {
        SimpleMatrix error = average(a.minus(y));
        SimpleMatrix delta = switch (head) {
            case SIGMOID_CROSS_ENTROPY -> sigmoidCrossEntropy(a, error);
            case SOFTMAX_CROSS_ENTROPY -> softmaxCrossEntropy(a, y, error);
            case LINEAR_SQUARED_ERROR ->
                halved(makes(OutputDeltaSlip.SLOPE_FOR_LINEAR) ? error.elementMult(slope(a)) : error);
            case SIGMOID_SQUARED_ERROR -> halved(sigmoidSquaredError(a, error));
        };
        return makes(OutputDeltaSlip.ERROR_REVERSED) ? delta.negative() : delta;
    }

    private SimpleMatrix sigmoidCrossEntropy(SimpleMatrix a, SimpleMatrix error) {
        if (makes(OutputDeltaSlip.SIGMOID_SLOPE_KEPT)) {
            return error.elementMult(slope(a));
        }
        return makes(OutputDeltaSlip.STOPPED_AT_OUTPUTS) ? error.elementDiv(slope(a)) : error;
    }

    private SimpleMatrix softmaxCrossEntropy(SimpleMatrix a, SimpleMatrix y, SimpleMatrix error) {
        if (makes(OutputDeltaSlip.SOFTMAX_SLOPE_KEPT)) {
            return error.elementMult(slope(a));
        }
        if (makes(OutputDeltaSlip.SOFTMAX_TRUE_CLASS_ONLY)) {
            return error.elementMult(y);
        }
        if (makes(OutputDeltaSlip.STOPPED_AT_OUTPUTS)) {
            return average(y.negative()).elementDiv(a);
        }
        return makes(OutputDeltaSlip.SOFTMAX_JACOBIAN_TWICE) ? throughSoftmax(a, error) : error;
    }

    private static SimpleMatrix throughSoftmax(SimpleMatrix a, SimpleMatrix gradient) {
        SimpleMatrix product = a.elementMult(gradient);
        SimpleMatrix through = product.copy();
        for (int i = 0; i < a.getNumRows(); i++) {
            double sum = product.extractVector(true, i).elementSum();
            for (int j = 0; j < a.getNumCols(); j++) {
                through.set(i, j, product.get(i, j) - a.get(i, j) * sum);
            }
        }
        return through;
    }

    private SimpleMatrix sigmoidSquaredError(SimpleMatrix a, SimpleMatrix error) {
        if (makes(OutputDeltaSlip.SLOPE_MISSING)) {
            return error;
        }
        SimpleMatrix at =
                makes(OutputDeltaSlip.SLOPE_AT_OUTPUT) ? map(a, entry -> 1 / (1 + StrictMath.exp(-entry))) : a;
        return error.elementMult(slope(at));
    }

    private SimpleMatrix halved(SimpleMatrix delta) {
        return makes(OutputDeltaSlip.HALF_FORGOTTEN) ? delta.scale(2) : delta;
    }

    private SimpleMatrix average(SimpleMatrix error) {
        int m = error.getNumRows();
        if (makes(OutputDeltaSlip.AVERAGE_MISSING)) {
            return error;
        }
        if (makes(OutputDeltaSlip.AVERAGE_TWICE)) {
            return error.divide(m).divide(m);
        }
        return error.divide(makes(OutputDeltaSlip.AVERAGE_OVER_ENTRIES) ? error.getNumElements() : m);
    }

    private static SimpleMatrix slope(SimpleMatrix a) {
        return a.minus(a.elementMult(a));
    }
}
