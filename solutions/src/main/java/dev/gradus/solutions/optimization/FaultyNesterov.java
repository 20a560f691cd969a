package dev.gradus.solutions.optimization;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.optimization.Nesterov;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyNesterov implements Nesterov {
    private final Set<Slip> slips;

    public FaultyNesterov(Set<Slip> slips) {
        this.slips = Set.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix velocity, double rate, double beta) {
        SimpleMatrix now = velocity(velocity, gradient, rate, beta);
        SimpleMatrix move = move(gradient, now, rate, beta);
        SimpleMatrix moved = makes(Slip.UPHILL) ? parameters.plus(move) : parameters.minus(move);
        if (makes(Slip.OLD_VELOCITY_RETURNED)) {
            return new Step(moved, velocity);
        }
        return new Step(moved, makes(Slip.LOOK_AHEAD_RETURNED) ? now.scale(beta).plus(gradient) : now);
    }

    private SimpleMatrix velocity(SimpleMatrix before, SimpleMatrix gradient, double rate, double beta) {
        if (makes(Slip.AVERAGED)) {
            return before.scale(beta).plus(gradient.scale(1 - beta));
        }
        if (makes(Slip.NEVER_DECAYS)) {
            return before.plus(gradient);
        }
        if (makes(Slip.BETA_ON_THE_SUM)) {
            return before.plus(gradient).scale(beta);
        }
        if (makes(Slip.VELOCITY_RESET)) {
            return gradient;
        }
        return before.scale(beta).plus(makes(Slip.RATE_IN_VELOCITY) ? gradient.scale(rate) : gradient);
    }

    private SimpleMatrix move(SimpleMatrix gradient, SimpleMatrix now, double rate, double beta) {
        if (makes(Slip.RATE_ON_GRADIENT_ONLY)) {
            return now.scale(beta).plus(gradient.scale(rate));
        }
        SimpleMatrix ahead = now.scale(beta).plus(gradient);
        if (makes(Slip.NO_LOOK_AHEAD)) {
            ahead = now;
        } else if (makes(Slip.GRADIENT_LEFT_OUT)) {
            ahead = now.scale(beta);
        } else if (makes(Slip.BETA_LEFT_OUT)) {
            ahead = now.plus(gradient);
        }
        return makes(Slip.RATE_LOST) ? ahead : ahead.scale(rate);
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        AVERAGED(
                Place.VELOCITY,
                "The velocity is an average, βv + (1 − β)g, where the contract has a decaying sum.",
                "Which factor does the newest gradient have in the contract's first line?"),
        NEVER_DECAYS(
                Place.VELOCITY,
                "The velocity is the plain sum of all gradients: without the factor β old ones never fade.",
                "What should become of the velocity when the gradient is zero from now on?"),
        BETA_ON_THE_SUM(
                Place.VELOCITY,
                "The velocity is β(v + g): the newest gradient is damped too, and not only the old velocity.",
                "Check where the parenthesis closes: β belongs to what was there before."),
        VELOCITY_RESET(
                Place.VELOCITY,
                "The velocity is the newest gradient alone: the old velocity is not used.",
                "The velocity that goes in must have a part in the one that comes out."),
        RATE_IN_VELOCITY(
                Place.VELOCITY,
                "The velocity gathers ηg instead of g, so the learning rate counts twice in what comes from it.",
                "In this form the velocity knows no learning rate; it comes in with the move."),
        NO_LOOK_AHEAD(
                Place.MOVE,
                "The parameters move along the new velocity itself, as in plain momentum: the look-ahead is missing, or made with the old velocity, which gives the same.",
                "Compare the second line of the contract with that of plain momentum; which of the two velocities has the newest gradient in it already?"),
        GRADIENT_LEFT_OUT(
                Place.MOVE,
                "The move is ηβv: the gradient's own term is missing in it.",
                "The look-ahead adds two terms; count yours."),
        BETA_LEFT_OUT(
                Place.MOVE,
                "The move is η(g + v): the velocity is not damped by β once more.",
                "Looking ahead means to apply the first line again; which factor does it put in front of v?"),
        RATE_ON_GRADIENT_ONLY(
                Place.MOVE,
                "The learning rate scales the gradient but not the velocity in the move.",
                "Check where the parenthesis of the move opens and closes."),
        RATE_LOST(
                Place.RATE, "The learning rate is not used at all.", "Follow the argument rate through your formulas."),
        UPHILL(
                Place.SIGN,
                "The parameters move uphill: a plus stands where a minus belongs.",
                "The velocity is made of gradients, so it points to where the loss grows."),
        LOOK_AHEAD_RETURNED(
                Place.RETURN,
                "What comes back as the velocity is g + βv, the direction of the move; the next step would count β once too often.",
                "There are two quantities: the velocity that is kept, and the look-ahead that is used once and thrown away."),
        OLD_VELOCITY_RETURNED(
                Place.RETURN,
                "The velocity that comes back is the one that went in.",
                "SimpleMatrix does not change in place: return the velocity that you computed.");

        private final Place place;
        private final String says;
        private final String helps;

        Slip(Place place, String says, String helps) {
            this.place = place;
            this.says = says;
            this.helps = helps;
        }

        @Override
        public String says() {
            return says;
        }

        @Override
        public String helps() {
            return helps;
        }

        /** Two mistakes in the same place stand in the same line of code. */
        @Override
        public boolean excludes(Mistake other) {
            return other != this
                    && other instanceof Slip slip
                    && (slip.place == place || Set.of(this, slip).equals(Set.of(RATE_LOST, RATE_ON_GRADIENT_ONLY)));
        }

        private enum Place {
            VELOCITY,
            MOVE,
            RATE,
            SIGN,
            RETURN
        }
    }
}
