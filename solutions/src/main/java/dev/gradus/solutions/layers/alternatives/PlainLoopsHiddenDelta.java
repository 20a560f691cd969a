package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.HiddenDelta;
import org.ejml.simple.SimpleMatrix;

/** Loops; every unit adds up what comes back to it. */
public final class PlainLoopsHiddenDelta implements HiddenDelta {

    @Override
    public SimpleMatrix activationGradient(SimpleMatrix dZNext, SimpleMatrix wNext) {
        SimpleMatrix dA = new SimpleMatrix(dZNext.getNumRows(), wNext.getNumRows());
        for (int i = 0; i < dA.getNumRows(); i++) {
            for (int unit = 0; unit < dA.getNumCols(); unit++) {
                double sum = 0;
                for (int next = 0; next < wNext.getNumCols(); next++) {
                    sum += wNext.get(unit, next) * dZNext.get(i, next);
                }
                dA.set(i, unit, sum);
            }
        }
        return dA;
    }

    @Override
    public SimpleMatrix slope(SimpleMatrix z, HiddenActivation activation) {
        SimpleMatrix slope = new SimpleMatrix(z.getNumRows(), z.getNumCols());
        for (int i = 0; i < z.getNumElements(); i++) {
            slope.set(i, slope(z.get(i), activation));
        }
        return slope;
    }

    private static double slope(double z, HiddenActivation activation) {
        if (activation == HiddenActivation.RELU) {
            return z < 0 ? 0 : 1;
        }
        if (activation == HiddenActivation.TANH) {
            double t = Math.tanh(z);
            return (1 - t) * (1 + t);
        }
        double s = 1 / (1 + Math.exp(-z));
        return s * (1 - s);
    }

    @Override
    public SimpleMatrix hiddenDelta(
            SimpleMatrix dZNext, SimpleMatrix wNext, SimpleMatrix z, HiddenActivation activation) {
        SimpleMatrix delta = activationGradient(dZNext, wNext);
        for (int i = 0; i < delta.getNumRows(); i++) {
            for (int j = 0; j < delta.getNumCols(); j++) {
                delta.set(i, j, delta.get(i, j) * slope(z.get(i, j), activation));
            }
        }
        return delta;
    }
}
