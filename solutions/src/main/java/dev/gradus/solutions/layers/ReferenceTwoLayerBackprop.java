package dev.gradus.solutions.layers;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.map;
import static dev.gradus.matrix.Matrices.sumRows;

import dev.gradus.exercises.layers.TwoLayerBackprop;
import org.ejml.simple.SimpleMatrix;

/**
 * Backpropagation as the chain rule says it: every step multiplies the gradient that arrives from above with the local
 * derivative, and the shapes leave only one order of the factors.
 */
public final class ReferenceTwoLayerBackprop implements TwoLayerBackprop {
    private static final double CLIP = 1e-12;

    @Override
    public SimpleMatrix dense(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        return addRow(x.mult(w), b);
    }

    @Override
    public DenseGradients denseBackward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        SimpleMatrix dW = x.transpose().mult(dZ);
        SimpleMatrix db = sumRows(dZ);
        SimpleMatrix dX = dZ.mult(w.transpose());
        return new DenseGradients(dW, db, dX);
    }

    @Override
    public Forward forward(SimpleMatrix x, Parameters parameters, Activation hidden) {
        SimpleMatrix z1 = dense(x, parameters.w1(), parameters.b1());
        SimpleMatrix a1 = map(z1, z -> activation(z, hidden));
        SimpleMatrix z2 = dense(a1, parameters.w2(), parameters.b2());
        SimpleMatrix a2 = map(z2, ReferenceTwoLayerBackprop::sigmoid);
        return new Forward(z1, a1, z2, a2);
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        double sum = 0;
        for (int i = 0; i < y.getNumRows(); i++) {
            for (int j = 0; j < y.getNumCols(); j++) {
                double p = Math.min(Math.max(a2.get(i, j), CLIP), 1 - CLIP);
                sum += y.get(i, j) * StrictMath.log(p) + (1 - y.get(i, j)) * StrictMath.log(1 - p);
            }
        }
        return -sum / y.getNumRows();
    }

    @Override
    public SimpleMatrix outputDelta(SimpleMatrix a2, SimpleMatrix y) {
        // dL/da · σ′(z) = (a − y) / (a(1 − a)) · a(1 − a): the slope of the sigmoid cancels.
        return a2.minus(y).divide(y.getNumRows());
    }

    @Override
    public SimpleMatrix hiddenDelta(SimpleMatrix dZ2, SimpleMatrix w2, SimpleMatrix z1, Activation hidden) {
        SimpleMatrix dA1 = dZ2.mult(w2.transpose());
        return dA1.elementMult(map(z1, z -> slope(z, hidden)));
    }

    @Override
    public Gradients backprop(SimpleMatrix x, SimpleMatrix y, Parameters parameters, Activation hidden) {
        Forward forward = forward(x, parameters, hidden);
        SimpleMatrix dZ2 = outputDelta(forward.a2(), y);
        DenseGradients output = denseBackward(forward.a1(), parameters.w2(), dZ2);
        SimpleMatrix dZ1 = hiddenDelta(dZ2, parameters.w2(), forward.z1(), hidden);
        DenseGradients first = denseBackward(x, parameters.w1(), dZ1);
        return new Gradients(first.dW(), first.db(), output.dW(), output.db());
    }

    private static double activation(double z, Activation activation) {
        return switch (activation) {
            case SIGMOID -> sigmoid(z);
            case TANH -> StrictMath.tanh(z);
            case RELU -> Math.max(0, z);
        };
    }

    private static double slope(double z, Activation activation) {
        return switch (activation) {
            case SIGMOID -> sigmoid(z) * (1 - sigmoid(z));
            case TANH -> 1 - StrictMath.tanh(z) * StrictMath.tanh(z);
            case RELU -> z > 0 ? 1 : 0;
        };
    }

    /** The exponent is never positive, so nothing overflows. */
    private static double sigmoid(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        double numerator = z >= 0 ? 1 : e;
        return numerator / (1 + e);
    }
}
