package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.HiddenDelta;
import org.ejml.simple.SimpleMatrix;

/** One sample at a time, the activation as its Jacobian: a diagonal matrix of slopes. */
public final class JacobianHiddenDelta implements HiddenDelta {

    @Override
    public SimpleMatrix activationGradient(SimpleMatrix dZNext, SimpleMatrix wNext) {
        SimpleMatrix dA = new SimpleMatrix(dZNext.getNumRows(), wNext.getNumRows());
        for (int i = 0; i < dZNext.getNumRows(); i++) {
            dA.insertIntoThis(i, 0, dZNext.extractVector(true, i).mult(wNext.transpose()));
        }
        return dA;
    }

    @Override
    public SimpleMatrix slope(SimpleMatrix z, HiddenActivation activation) {
        return z.elementOp((i, j, entry) -> switch (activation) {
            case SIGMOID -> {
                double e = Math.exp(-Math.abs(entry));
                yield e / ((1 + e) * (1 + e));
            }
            case TANH -> Math.pow(Math.cosh(entry), -2);
            case RELU -> entry > 0 ? 1 : 0;
        });
    }

    @Override
    public SimpleMatrix hiddenDelta(
            SimpleMatrix dZNext, SimpleMatrix wNext, SimpleMatrix z, HiddenActivation activation) {
        SimpleMatrix slopes = slope(z, activation);
        SimpleMatrix delta = new SimpleMatrix(z.getNumRows(), z.getNumCols());
        for (int i = 0; i < z.getNumRows(); i++) {
            SimpleMatrix jacobian =
                    SimpleMatrix.diag(slopes.extractVector(true, i).getDDRM().getData());
            SimpleMatrix row = dZNext.extractVector(true, i);
            delta.insertIntoThis(i, 0, row.mult(jacobian.mult(wNext).transpose()));
        }
        return delta;
    }
}
