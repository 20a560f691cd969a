package practice;

import dev.gradus.exercises.optimization.Adam;
import dev.gradus.exercises.optimization.AdamW;
import org.ejml.simple.SimpleMatrix;

/** Your weight decay. Copy the step of your Adam into a private method here: both methods need it. */
public final class MyAdamW implements AdamW {

    @Override
    public Adam.Step decoupled(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            Adam.State state,
            Adam.Settings settings,
            double decay,
            Role role) {
        throw new UnsupportedOperationException("TODO: Adam, and beside it the weights shrink");
    }

    @Override
    public Adam.Step coupled(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            Adam.State state,
            Adam.Settings settings,
            double decay,
            Role role) {
        throw new UnsupportedOperationException("TODO: Adam on the gradient of loss and penalty together");
    }
}
