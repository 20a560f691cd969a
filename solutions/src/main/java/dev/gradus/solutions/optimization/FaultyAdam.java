package dev.gradus.solutions.optimization;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.exercises.optimization.Adam;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyAdam implements Adam {
    private final Set<AdamSlip> slips;

    public FaultyAdam(Set<AdamSlip> slips) {
        this.slips = Set.copyOf(slips);
    }

    private boolean makes(AdamSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, Settings settings) {
        int t = state.steps() + 1;
        SimpleMatrix m = firstMoment(state.m(), gradient, settings);
        SimpleMatrix v = secondMoment(state.v(), makes(AdamSlip.SQUARE_OF_FIRST_MOMENT) ? m : gradient, settings);
        boolean exchanged = makes(AdamSlip.BETAS_EXCHANGED);
        double weightM = correction(exchanged ? settings.beta2() : settings.beta1(), t);
        double weightV = correction(exchanged ? settings.beta1() : settings.beta2(), t);
        SimpleMatrix corrected = makes(AdamSlip.FIRST_MOMENT_NOT_CORRECTED) ? m : m.divide(weightM);
        SimpleMatrix correctedV = makes(AdamSlip.SECOND_MOMENT_NOT_CORRECTED) ? v : v.divide(weightV);
        SimpleMatrix numerator = makes(AdamSlip.GRADIENT_MOVES) ? gradient : corrected;
        SimpleMatrix divisor = divisor(v, correctedV, weightV, settings.epsilon());
        SimpleMatrix scaled = numerator.elementDiv(divisor);
        SimpleMatrix move = makes(AdamSlip.RATE_LOST) ? scaled : scaled.scale(settings.rate());
        SimpleMatrix moved = makes(AdamSlip.UPHILL) ? parameters.plus(move) : parameters.minus(move);
        int steps = makes(AdamSlip.STEPS_NOT_COUNTED) ? state.steps() : t;
        if (makes(AdamSlip.CORRECTED_MOMENTS_RETURNED)) {
            return new Step(moved, new State(corrected, correctedV, steps));
        }
        return makes(AdamSlip.OLD_MOMENTS_RETURNED)
                ? new Step(moved, new State(state.m(), state.v(), steps))
                : new Step(moved, new State(m, v, steps));
    }

    private SimpleMatrix firstMoment(SimpleMatrix before, SimpleMatrix gradient, Settings settings) {
        double beta = makes(AdamSlip.BETAS_EXCHANGED) ? settings.beta2() : settings.beta1();
        if (makes(AdamSlip.FIRST_MOMENT_SUMMED)) {
            return before.scale(beta).plus(gradient);
        }
        return makes(AdamSlip.FIRST_MOMENT_RESET)
                ? gradient.scale(1 - beta)
                : before.scale(beta).plus(gradient.scale(1 - beta));
    }

    private SimpleMatrix secondMoment(SimpleMatrix before, SimpleMatrix of, Settings settings) {
        boolean exchanged = makes(AdamSlip.BETAS_EXCHANGED) || makes(AdamSlip.BETA1_ON_SECOND_MOMENT);
        double beta = exchanged ? settings.beta1() : settings.beta2();
        SimpleMatrix added = makes(AdamSlip.SECOND_MOMENT_NOT_SQUARED) ? of : of.elementMult(of);
        return before.scale(beta).plus(makes(AdamSlip.SECOND_MOMENT_SUMMED) ? added : added.scale(1 - beta));
    }

    private double correction(double beta, int t) {
        if (makes(AdamSlip.NOT_CORRECTED)) {
            return 1;
        }
        if (makes(AdamSlip.CORRECTED_AS_IN_FIRST_STEP)) {
            return 1 - beta;
        }
        if (makes(AdamSlip.BETA_TIMES_STEPS)) {
            return 1 - beta * t;
        }
        return 1 - StrictMath.pow(beta, makes(AdamSlip.COUNTED_FROM_ZERO) ? t - 1 : t);
    }

    private SimpleMatrix divisor(SimpleMatrix v, SimpleMatrix corrected, double weight, double epsilon) {
        if (makes(AdamSlip.NO_ROOT)) {
            return corrected.plus(epsilon);
        }
        if (makes(AdamSlip.EPSILON_INSIDE)) {
            return map(corrected.plus(epsilon), Math::sqrt);
        }
        if (makes(AdamSlip.EPSILON_BEFORE_CORRECTION)) {
            return map(v, Math::sqrt).plus(epsilon).divide(Math.sqrt(weight));
        }
        SimpleMatrix root = map(corrected, Math::sqrt);
        return makes(AdamSlip.EPSILON_MISSING) ? root : root.plus(epsilon);
    }
}
