package dev.gradus.solutions.layers.alternatives;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.HiddenDelta;
import org.ejml.simple.SimpleMatrix;

/** The activations first, and the slopes from them: a(1 − a), 1 − a², and 1 where a > 0. */
public final class FromActivationsHiddenDelta implements HiddenDelta {

    @Override
    public SimpleMatrix activationGradient(SimpleMatrix dZNext, SimpleMatrix wNext) {
        return wNext.mult(dZNext.transpose()).transpose();
    }

    @Override
    public SimpleMatrix slope(SimpleMatrix z, HiddenActivation activation) {
        return switch (activation) {
            case SIGMOID -> {
                SimpleMatrix a = map(z, entry -> (1 + Math.tanh(entry / 2)) / 2);
                yield a.minus(a.elementPower(2.0));
            }
            case TANH -> {
                SimpleMatrix a = map(z, Math::tanh);
                yield SimpleMatrix.filled(z.getNumRows(), z.getNumCols(), 1).minus(a.elementMult(a));
            }
            case RELU -> map(z, entry -> Math.signum(Math.max(0, entry)));
        };
    }

    @Override
    public SimpleMatrix hiddenDelta(
            SimpleMatrix dZNext, SimpleMatrix wNext, SimpleMatrix z, HiddenActivation activation) {
        return slope(z, activation).elementMult(activationGradient(dZNext, wNext));
    }
}
