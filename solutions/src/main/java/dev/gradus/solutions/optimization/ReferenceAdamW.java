package dev.gradus.solutions.optimization;

import dev.gradus.exercises.optimization.Adam;
import dev.gradus.exercises.optimization.AdamW;
import org.ejml.simple.SimpleMatrix;

/** The same step of Adam twice: once from weights that have shrunk, once with a gradient that knows the penalty. */
public final class ReferenceAdamW implements AdamW {
    private final Adam adam = new ReferenceAdam();

    @Override
    public Adam.Step decoupled(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            Adam.State state,
            Adam.Settings settings,
            double decay,
            Role role) {
        double kept = role == Role.WEIGHT ? 1 - settings.rate() * decay : 1;
        return adam.step(parameters.scale(kept), gradient, state, settings);
    }

    @Override
    public Adam.Step coupled(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            Adam.State state,
            Adam.Settings settings,
            double decay,
            Role role) {
        SimpleMatrix whole = role == Role.WEIGHT ? gradient.plus(parameters.scale(decay)) : gradient;
        return adam.step(parameters, whole, state, settings);
    }
}
