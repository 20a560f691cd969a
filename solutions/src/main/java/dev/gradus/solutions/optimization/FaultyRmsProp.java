package dev.gradus.solutions.optimization;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.optimization.RmsProp;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyRmsProp implements RmsProp {
    private final Set<Slip> slips;

    public FaultyRmsProp(Set<Slip> slips) {
        this.slips = Set.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public Step step(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            SimpleMatrix squares,
            double rate,
            double rho,
            double epsilon) {
        SimpleMatrix average = average(squares, gradient, rho);
        SimpleMatrix under = makes(Slip.OLD_AVERAGE_DIVIDES) ? squares : average;
        SimpleMatrix scaled = gradient.elementDiv(map(under, s -> divisor(s, rho, epsilon)));
        SimpleMatrix move = makes(Slip.RATE_LOST) ? scaled : scaled.scale(rate);
        SimpleMatrix moved = makes(Slip.UPHILL) ? parameters.plus(move) : parameters.minus(move);
        if (makes(Slip.OLD_AVERAGE_RETURNED)) {
            return new Step(moved, squares);
        }
        return new Step(moved, makes(Slip.ROOT_RETURNED) ? map(average, Math::sqrt) : average);
    }

    private SimpleMatrix average(SimpleMatrix before, SimpleMatrix gradient, double rho) {
        SimpleMatrix squared = gradient.elementMult(gradient);
        if (makes(Slip.NOT_SQUARED)) {
            return before.scale(rho).plus(gradient.scale(1 - rho));
        }
        if (makes(Slip.NEVER_FORGETS)) {
            return before.plus(squared);
        }
        if (makes(Slip.SHARE_MISSING)) {
            return before.scale(rho).plus(squared);
        }
        if (makes(Slip.WEIGHTS_SWAPPED)) {
            return before.scale(1 - rho).plus(squared.scale(rho));
        }
        return makes(Slip.AVERAGE_RESET)
                ? squared.scale(1 - rho)
                : before.scale(rho).plus(squared.scale(1 - rho));
    }

    private double divisor(double average, double rho, double epsilon) {
        if (makes(Slip.NO_ROOT)) {
            return average + epsilon;
        }
        if (makes(Slip.EPSILON_INSIDE)) {
            return Math.sqrt(average + epsilon);
        }
        if (makes(Slip.FIRST_STEP_CORRECTED)) {
            return Math.sqrt(average / (1 - rho)) + epsilon;
        }
        return makes(Slip.EPSILON_MISSING) ? Math.sqrt(average) : Math.sqrt(average) + epsilon;
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        NOT_SQUARED(
                Place.AVERAGE,
                "The average is one of the gradients and not of their squares, so it can be negative, and its root NaN.",
                "What is under the root must never be negative: look at what you average."),
        NEVER_FORGETS(
                Place.AVERAGE,
                "The squares are added up and never forgotten, s + g²: that is AdaGrad.",
                "Which argument says how much of the average survives a step?"),
        SHARE_MISSING(
                Place.AVERAGE,
                "The newest square has the weight 1 instead of 1 − ρ: the average is 1/(1 − ρ) times too large.",
                "The weights of an average add up to 1; do yours?"),
        WEIGHTS_SWAPPED(
                Place.AVERAGE,
                "The average is (1 − ρ)s + ρg²: old and new have exchanged their weights.",
                "With ρ close to 1 the average has a long memory: which of the two terms must ρ multiply?"),
        AVERAGE_RESET(
                Place.AVERAGE,
                "The average is made of the newest square alone: what went in is not used.",
                "The average that goes in must have a part in the one that comes out."),
        OLD_AVERAGE_DIVIDES(
                Place.UNDER_THE_ROOT,
                "The step is divided by the root of the old average, without the newest gradient: the first step is enormous.",
                "In which order are the two lines: the new average, and the step with it?"),
        NO_ROOT(
                Place.DIVISOR,
                "The step is divided by the average of the squares itself: the root is missing.",
                "A gradient ten times larger should give the same first step; does yours?"),
        EPSILON_INSIDE(
                Place.DIVISOR,
                "ε stands inside the root, √(s + ε), which makes steps of entries with tiny gradients far too short.",
                "Check where the parenthesis of the square root closes."),
        EPSILON_MISSING(
                Place.DIVISOR,
                "ε is not used: an entry whose gradient has always been zero is divided by zero and becomes NaN.",
                "What do your formulas give for a gradient of zero in the first step?"),
        FIRST_STEP_CORRECTED(
                Place.DIVISOR,
                "The average is divided by 1 − ρ in every step: a correction for the first step only, and one that RMSProp does not have.",
                "The contract takes the root of the average as it is."),
        RATE_LOST(Place.RATE, "The learning rate is not used.", "Follow the argument rate through your formulas."),
        UPHILL(
                Place.SIGN,
                "The parameters move along their gradients, uphill: a plus stands where a minus belongs.",
                "Dividing by a root does not change the sign of a gradient, and descent goes against it."),
        ROOT_RETURNED(
                Place.RETURN,
                "What comes back is the root of the average: the next step would average roots with squares.",
                "The root is used once, for the step; what is carried on is the average."),
        OLD_AVERAGE_RETURNED(
                Place.RETURN,
                "The average that comes back is the one that went in.",
                "SimpleMatrix does not change in place: return the average that you computed.");

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
            return other != this && other instanceof Slip slip && slip.place == place;
        }

        private enum Place {
            AVERAGE,
            UNDER_THE_ROOT,
            DIVISOR,
            RATE,
            SIGN,
            RETURN
        }
    }
}
