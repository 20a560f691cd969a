package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.Adam;
import org.ejml.simple.SimpleMatrix;

/** Entry by entry; the corrections are computed once, by repeated multiplication. */
public final class LoopsAdam implements Adam {

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, Settings settings) {
        double power1 = 1;
        double power2 = 1;
        for (int i = 0; i <= state.steps(); i++) {
            power1 *= settings.beta1();
            power2 *= settings.beta2();
        }
        SimpleMatrix moved = parameters.copy();
        SimpleMatrix m = state.m().copy();
        SimpleMatrix v = state.v().copy();
        for (int i = 0; i < parameters.getNumElements(); i++) {
            double g = gradient.get(i);
            m.set(i, m.get(i) + (1 - settings.beta1()) * (g - m.get(i)));
            v.set(i, settings.beta2() * v.get(i) + (1 - settings.beta2()) * g * g);
            double direction = m.get(i) / (1 - power1) / (Math.sqrt(v.get(i) / (1 - power2)) + settings.epsilon());
            moved.set(i, moved.get(i) - settings.rate() * direction);
        }
        return new Step(moved, new State(m, v, state.steps() + 1));
    }
}
