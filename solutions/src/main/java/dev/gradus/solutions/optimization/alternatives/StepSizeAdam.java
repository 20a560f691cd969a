package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.Adam;
import org.ejml.simple.SimpleMatrix;

/** As PyTorch writes it: the first correction goes into the step size, the second into the divisor. */
public final class StepSizeAdam implements Adam {

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, Settings settings) {
        int t = state.steps() + 1;
        SimpleMatrix m = state.m().scale(settings.beta1()).plus(1 - settings.beta1(), gradient);
        SimpleMatrix v = state.v().scale(settings.beta2()).plus(1 - settings.beta2(), gradient.elementPower(2));
        double stepSize = settings.rate() / (1 - Math.pow(settings.beta1(), t));
        double root = Math.sqrt(1 - Math.pow(settings.beta2(), t));
        SimpleMatrix divisor = v.elementPower(0.5).divide(root).plus(settings.epsilon());
        return new Step(parameters.plus(-stepSize, m.elementDiv(divisor)), new State(m, v, t));
    }
}
