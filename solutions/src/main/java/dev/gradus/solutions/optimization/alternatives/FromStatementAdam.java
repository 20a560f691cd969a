package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.Adam;
import org.ejml.simple.SimpleMatrix;

/** Written from statement and contract alone, before anything else was seen. */
public final class FromStatementAdam implements Adam {

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, Settings settings) {
        int t = state.steps() + 1;
        double b1 = settings.beta1();
        double b2 = settings.beta2();
        SimpleMatrix m = state.m().scale(b1).plus(gradient.scale(1 - b1));
        SimpleMatrix v = state.v().scale(b2).plus(gradient.elementMult(gradient).scale(1 - b2));
        double c1 = 1 - Math.pow(b1, t);
        double c2 = 1 - Math.pow(b2, t);
        SimpleMatrix w = parameters.copy();
        for (int i = 0; i < w.getNumElements(); i++) {
            double mHat = m.get(i) / c1;
            double vHat = v.get(i) / c2;
            w.set(i, w.get(i) - settings.rate() * mHat / (Math.sqrt(vHat) + settings.epsilon()));
        }
        return new Step(w, new State(m, v, t));
    }
}
