package dev.gradus.solutions.layers;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.HiddenDelta;
import org.ejml.simple.SimpleMatrix;

/** Two factors of the chain rule: a matrix product for the weights, an entry-wise product for the activation. */
public final class ReferenceHiddenDelta implements HiddenDelta {

    @Override
    public SimpleMatrix activationGradient(SimpleMatrix dZNext, SimpleMatrix wNext) {
        // A unit collects from every unit of the next layer, along the weight that leads there.
        return dZNext.mult(wNext.transpose());
    }

    @Override
    public SimpleMatrix slope(SimpleMatrix z, HiddenActivation activation) {
        return switch (activation) {
            case SIGMOID -> map(z, entry -> sigmoid(entry) * (1 - sigmoid(entry)));
            case TANH -> map(z, entry -> 1 - StrictMath.tanh(entry) * StrictMath.tanh(entry));
            case RELU -> map(z, entry -> entry > 0 ? 1 : 0);
        };
    }

    @Override
    public SimpleMatrix hiddenDelta(
            SimpleMatrix dZNext, SimpleMatrix wNext, SimpleMatrix z, HiddenActivation activation) {
        return activationGradient(dZNext, wNext).elementMult(slope(z, activation));
    }

    /** The exponent is never positive, so nothing overflows. */
    private static double sigmoid(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        double numerator = z >= 0 ? 1 : e;
        return numerator / (1 + e);
    }
}
