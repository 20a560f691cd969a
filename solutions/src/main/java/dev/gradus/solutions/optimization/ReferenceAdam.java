package dev.gradus.solutions.optimization;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.exercises.optimization.Adam;
import org.ejml.simple.SimpleMatrix;

/**
 * The lines of the paper. After t steps from zero the weights of a running average add up to 1 − βᵗ only; dividing by that
 * makes an average of it again.
 */
public final class ReferenceAdam implements Adam {

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, Settings settings) {
        double beta1 = settings.beta1();
        double beta2 = settings.beta2();
        int t = state.steps() + 1;
        SimpleMatrix m = state.m().scale(beta1).plus(gradient.scale(1 - beta1));
        SimpleMatrix v =
                state.v().scale(beta2).plus(gradient.elementMult(gradient).scale(1 - beta2));
        SimpleMatrix corrected = m.divide(1 - StrictMath.pow(beta1, t));
        SimpleMatrix root = map(v.divide(1 - StrictMath.pow(beta2, t)), Math::sqrt);
        SimpleMatrix move = corrected.elementDiv(root.plus(settings.epsilon())).scale(settings.rate());
        return new Step(parameters.minus(move), new State(m, v, t));
    }
}
