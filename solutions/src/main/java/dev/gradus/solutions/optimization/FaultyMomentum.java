package dev.gradus.solutions.optimization;

import dev.gradus.exercises.optimization.Momentum;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyMomentum implements Momentum {
    private final Set<MomentumSlip> slips;

    public FaultyMomentum(Set<MomentumSlip> slips) {
        this.slips = Set.copyOf(slips);
    }

    private boolean makes(MomentumSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public State start(int rows, int columns) {
        SimpleMatrix velocity = makes(MomentumSlip.START_TRANSPOSED)
                ? new SimpleMatrix(columns, rows)
                : new SimpleMatrix(rows, columns);
        if (makes(MomentumSlip.START_IN_MOTION)) {
            velocity.fill(1);
        }
        return new State(velocity, makes(MomentumSlip.DECLARED_INSIDE) ? Form.RATE_INSIDE : Form.RATE_OUTSIDE);
    }

    private boolean isInside(State state) {
        if (makes(MomentumSlip.DECLARED_INSIDE)) {
            return false;
        }
        return makes(MomentumSlip.DECLARED_OUTSIDE) || state.form() == Form.RATE_INSIDE;
    }

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, double rate, double beta) {
        boolean inside = isInside(state);
        boolean scaledOnEntry = (inside || makes(MomentumSlip.RATE_TWICE)) && !makes(MomentumSlip.RATE_LOST);
        boolean scaledInMove = (!inside || makes(MomentumSlip.RATE_TWICE)) && !makes(MomentumSlip.RATE_LOST);
        SimpleMatrix entering = scaledOnEntry ? gradient.scale(rate) : gradient;
        SimpleMatrix velocity = velocity(state.velocity(), entering, beta);
        SimpleMatrix along = velocity;
        if (makes(MomentumSlip.OLD_VELOCITY_MOVES)) {
            along = state.velocity();
        } else if (makes(MomentumSlip.LOOKS_AHEAD)) {
            along = entering.plus(velocity.scale(beta));
        }
        SimpleMatrix move = scaledInMove ? along.scale(rate) : along;
        boolean added = makes(MomentumSlip.UPHILL) || makes(MomentumSlip.VELOCITY_DOWNHILL);
        SimpleMatrix moved = added ? parameters.plus(move) : parameters.minus(move);
        SimpleMatrix kept = makes(MomentumSlip.OLD_VELOCITY_RETURNED) ? state.velocity() : velocity;
        return new Step(moved, new State(kept, state.form()));
    }

    private SimpleMatrix velocity(SimpleMatrix before, SimpleMatrix entering, double beta) {
        if (makes(MomentumSlip.AVERAGED)) {
            return before.scale(beta).plus(entering.scale(1 - beta));
        }
        if (makes(MomentumSlip.WEIGHTS_SWAPPED)) {
            return before.scale(1 - beta).plus(entering.scale(beta));
        }
        if (makes(MomentumSlip.NEVER_DECAYS)) {
            return before.plus(entering);
        }
        if (makes(MomentumSlip.BETA_ON_THE_SUM)) {
            return before.plus(entering).scale(beta);
        }
        if (makes(MomentumSlip.VELOCITY_RESET)) {
            return entering;
        }
        return makes(MomentumSlip.VELOCITY_DOWNHILL)
                ? before.scale(beta).minus(entering)
                : before.scale(beta).plus(entering);
    }
}
