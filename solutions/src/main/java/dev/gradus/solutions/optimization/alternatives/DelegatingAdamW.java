package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.Adam;
import dev.gradus.exercises.optimization.AdamW;
import org.ejml.simple.SimpleMatrix;

/** Takes an Adam as it is: its own step first, then what was lost to decay is taken off. */
public final class DelegatingAdamW implements AdamW {
    private final Adam adam = new StepSizeAdam();

    @Override
    public Adam.Step decoupled(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            Adam.State state,
            Adam.Settings settings,
            double decay,
            Role role) {
        Adam.Step step = adam.step(parameters, gradient, state, settings);
        return switch (role) {
            case BIAS -> step;
            case WEIGHT -> new Adam.Step(step.parameters().plus(-settings.rate() * decay, parameters), step.state());
        };
    }

    @Override
    public Adam.Step coupled(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            Adam.State state,
            Adam.Settings settings,
            double decay,
            Role role) {
        return switch (role) {
            case BIAS -> adam.step(parameters, gradient, state, settings);
            case WEIGHT -> adam.step(parameters, gradient.plus(decay, parameters), state, settings);
        };
    }
}
