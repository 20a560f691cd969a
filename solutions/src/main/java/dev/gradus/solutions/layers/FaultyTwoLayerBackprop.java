package dev.gradus.solutions.layers;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.map;
import static dev.gradus.matrix.Matrices.sumRows;

import dev.gradus.exercises.layers.TwoLayerBackprop;
import java.util.EnumSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyTwoLayerBackprop implements TwoLayerBackprop {
    private static final double CLIP = 1e-12;
    private static final double EPSILON = 1e-8;

    private final Set<BackpropSlip> slips;

    public FaultyTwoLayerBackprop(Set<BackpropSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(BackpropSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(BackpropSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public SimpleMatrix dense(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        SimpleMatrix product = x.mult(w);
        if (makes(BackpropSlip.BIAS_OMITTED)) {
            return product;
        }
        SimpleMatrix z = addRow(product, b);
        for (int i = 0; i < z.getNumRows(); i++) {
            for (int j = 0; j < z.getNumCols(); j++) {
                if (makes(BackpropSlip.BIAS_BY_SAMPLE)) {
                    z.set(i, j, product.get(i, j) + b.get(0, i % b.getNumCols()));
                } else if (makes(BackpropSlip.BIAS_IN_FIRST_ROW_ONLY) && i > 0) {
                    z.set(i, j, product.get(i, j));
                }
            }
        }
        return z;
    }

    @Override
    public DenseGradients denseBackward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        SimpleMatrix dW = x.transpose().mult(dZ);
        if (makes(BackpropSlip.DW_TRANSPOSED)) {
            dW = dW.transpose();
        }
        SimpleMatrix db = sumRows(dZ);
        if (makes(BackpropSlip.DB_AVERAGED)) {
            db = db.divide(dZ.getNumRows());
        } else if (makes(BackpropSlip.DB_OF_FIRST_SAMPLE)) {
            db = dZ.extractVector(true, 0);
        } else if (makes(BackpropSlip.DB_ZERO)) {
            db = new SimpleMatrix(1, dZ.getNumCols());
        }
        SimpleMatrix dX = dZ.mult(makes(BackpropSlip.DX_WITHOUT_TRANSPOSE) ? readInRowOrder(w) : w.transpose());
        return new DenseGradients(dW, db, dX);
    }

    @Override
    public Forward forward(SimpleMatrix x, Parameters parameters, Activation hidden) {
        SimpleMatrix z1 = dense(x, parameters.w1(), parameters.b1());
        Activation used = makes(BackpropSlip.HIDDEN_ALWAYS_RELU) ? Activation.RELU : hidden;
        SimpleMatrix a1 = makes(BackpropSlip.HIDDEN_ACTIVATION_SKIPPED) ? z1 : map(z1, z -> activation(z, used));
        SimpleMatrix z2 = dense(a1, parameters.w2(), parameters.b2());
        SimpleMatrix a2 = map(z2, this::output);
        return new Forward(makes(BackpropSlip.ACTIVATION_KEPT_AS_Z1) ? a1 : z1, a1, z2, a2);
    }

    private double output(double z) {
        if (makes(BackpropSlip.OUTPUT_ACTIVATION_SKIPPED)) {
            return z;
        }
        if (makes(BackpropSlip.RELU_AT_OUTPUT)) {
            return Math.max(0, z);
        }
        return makes(BackpropSlip.OUTPUT_ACTIVATION_TWICE) ? sigmoid(sigmoid(z)) : sigmoid(z);
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        double sum = 0;
        for (int i = 0; i < y.getNumRows(); i++) {
            for (int j = 0; j < y.getNumCols(); j++) {
                sum += logLikelihood(a2.get(i, j), y.get(i, j));
            }
        }
        if (makes(BackpropSlip.LOSS_SUMMED)) {
            return -sum;
        }
        return makes(BackpropSlip.LOSS_PER_ELEMENT) ? -sum / y.getNumElements() : -sum / y.getNumRows();
    }

    private double logLikelihood(double a, double y) {
        if (makes(BackpropSlip.LOSS_UNCLIPPED)) {
            return y * StrictMath.log(a) + (1 - y) * StrictMath.log(1 - a);
        }
        if (makes(BackpropSlip.LOSS_WITH_EPSILON)) {
            return y * StrictMath.log(a + EPSILON) + (1 - y) * StrictMath.log(1 - a + EPSILON);
        }
        double p = Math.min(Math.max(a, CLIP), 1 - CLIP);
        return makes(BackpropSlip.LOSS_OF_POSITIVES_ONLY)
                ? y * StrictMath.log(p)
                : y * StrictMath.log(p) + (1 - y) * StrictMath.log(1 - p);
    }

    @Override
    public SimpleMatrix outputDelta(SimpleMatrix a2, SimpleMatrix y) {
        SimpleMatrix error = makes(BackpropSlip.ERROR_REVERSED) ? y.minus(a2) : a2.minus(y);
        if (makes(BackpropSlip.OUTPUT_SLOPE_KEPT)) {
            error = error.elementMult(map(a2, a -> a * (1 - a)));
        }
        if (makes(BackpropSlip.BATCH_AVERAGE_MISSING)) {
            return error;
        }
        int m = y.getNumRows();
        return makes(BackpropSlip.BATCH_AVERAGE_TWICE) ? error.divide((double) m * m) : error.divide(m);
    }

    @Override
    public SimpleMatrix hiddenDelta(SimpleMatrix dZ2, SimpleMatrix w2, SimpleMatrix z1, Activation hidden) {
        SimpleMatrix dA1 = dZ2.mult(makes(BackpropSlip.W2_WITHOUT_TRANSPOSE) ? readInRowOrder(w2) : w2.transpose());
        if (makes(BackpropSlip.HIDDEN_SLOPE_MISSING)) {
            return dA1;
        }
        if (makes(BackpropSlip.HIDDEN_SLOPE_ADDED)) {
            return dA1.plus(map(z1, z -> slope(z, hidden)));
        }
        return makes(BackpropSlip.HIDDEN_SLOPE_AT_ACTIVATION)
                ? dA1.elementMult(map(z1, z -> slope(activation(z, hidden), hidden)))
                : dA1.elementMult(map(z1, z -> slope(z, hidden)));
    }

    @Override
    public Gradients backprop(SimpleMatrix x, SimpleMatrix y, Parameters parameters, Activation hidden) {
        Forward forward = forward(x, parameters, hidden);
        SimpleMatrix dZ2 = outputDelta(forward.a2(), y);
        if (makes(BackpropSlip.LAST_SAMPLE_DROPPED)) {
            for (int j = 0; j < dZ2.getNumCols(); j++) {
                dZ2.set(dZ2.getNumRows() - 1, j, 0);
            }
        }
        DenseGradients output = denseBackward(forward.a1(), parameters.w2(), dZ2);
        SimpleMatrix dZ1 = hiddenDelta(dZ2, parameters.w2(), forward.z1(), hidden);
        SimpleMatrix entering = makes(BackpropSlip.DW1_FROM_HIDDEN) ? forward.a1() : x;
        DenseGradients first = denseBackward(entering, parameters.w1(), dZ1);
        return makes(BackpropSlip.BIAS_GRADIENTS_SWAPPED)
                ? new Gradients(first.dW(), output.db(), output.dW(), first.db())
                : new Gradients(first.dW(), first.db(), output.dW(), output.db());
    }

    /**
     * The matrix of the transposed shape with the same row-major entries: what reshaping instead of transposing gives,
     * and for a square matrix what forgetting the transposition gives.
     */
    private static SimpleMatrix readInRowOrder(SimpleMatrix w) {
        SimpleMatrix reshaped = w.copy();
        reshaped.reshape(w.getNumCols(), w.getNumRows());
        return reshaped;
    }

    private static double activation(double z, Activation activation) {
        return switch (activation) {
            case SIGMOID -> stableSigmoid(z);
            case TANH -> StrictMath.tanh(z);
            case RELU -> Math.max(0, z);
        };
    }

    private static double slope(double z, Activation activation) {
        return switch (activation) {
            case SIGMOID -> stableSigmoid(z) * (1 - stableSigmoid(z));
            case TANH -> 1 - StrictMath.tanh(z) * StrictMath.tanh(z);
            case RELU -> z > 0 ? 1 : 0;
        };
    }

    private double sigmoid(double z) {
        return makes(BackpropSlip.NAIVE_EXPONENTIAL) ? StrictMath.exp(z) / (1 + StrictMath.exp(z)) : stableSigmoid(z);
    }

    private static double stableSigmoid(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        double numerator = z >= 0 ? 1 : e;
        return numerator / (1 + e);
    }
}
