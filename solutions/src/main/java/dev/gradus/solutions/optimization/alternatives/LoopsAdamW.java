package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.Adam;
import dev.gradus.exercises.optimization.AdamW;
import org.ejml.simple.SimpleMatrix;

/** Entry by entry, one loop for both ways: λw goes into the gradient or into the move. */
public final class LoopsAdamW implements AdamW {

    @Override
    public Adam.Step decoupled(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            Adam.State state,
            Adam.Settings settings,
            double decay,
            Role role) {
        return step(parameters, gradient, state, settings, 0, role == Role.BIAS ? 0 : decay);
    }

    @Override
    public Adam.Step coupled(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            Adam.State state,
            Adam.Settings settings,
            double decay,
            Role role) {
        return step(parameters, gradient, state, settings, role == Role.BIAS ? 0 : decay, 0);
    }

    private static Adam.Step step(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            Adam.State state,
            Adam.Settings s,
            double inGradient,
            double inMove) {
        int t = state.steps() + 1;
        double weight1 = 1 - Math.pow(s.beta1(), t);
        double weight2 = 1 - Math.pow(s.beta2(), t);
        SimpleMatrix moved = parameters.copy();
        SimpleMatrix m = state.m().copy();
        SimpleMatrix v = state.v().copy();
        for (int i = 0; i < parameters.getNumElements(); i++) {
            double w = parameters.get(i);
            double g = gradient.get(i) + inGradient * w;
            m.set(i, s.beta1() * m.get(i) + (1 - s.beta1()) * g);
            v.set(i, s.beta2() * v.get(i) + (1 - s.beta2()) * g * g);
            double direction = m.get(i) / weight1 / (Math.sqrt(v.get(i) / weight2) + s.epsilon());
            moved.set(i, w - s.rate() * (direction + inMove * w));
        }
        return new Adam.Step(moved, new Adam.State(m, v, t));
    }
}
