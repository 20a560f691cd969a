package practice;

import dev.gradus.exercises.neurons.LinearSeparability;
import org.ejml.simple.SimpleMatrix;

/** Your answer to what one unit can express. The contract says what is asked. */
public final class MyLinearSeparability implements LinearSeparability {

    @Override
    public boolean isSeparable(SimpleMatrix x, int[] y) {
        throw new UnsupportedOperationException("TODO: decide whether a line separates the two classes");
    }

    @Override
    public double bestAccuracy(SimpleMatrix x, int[] y) {
        throw new UnsupportedOperationException("TODO: find the best share of right answers of a single unit");
    }
}
