package dev.gradus.solutions.optimization;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.optimization.AdaGrad;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyAdaGrad implements AdaGrad {
    private static final double RMSPROP_DECAY = 0.9;

    private final Set<Slip> slips;

    public FaultyAdaGrad(Set<Slip> slips) {
        this.slips = Set.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public Step step(
            SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix squares, double rate, double epsilon) {
        SimpleMatrix sum = sum(squares, gradient);
        SimpleMatrix under = makes(Slip.OLD_SUM_DIVIDES) ? squares : sum;
        SimpleMatrix scaled = gradient.elementDiv(map(under, s -> divisor(s, epsilon)));
        SimpleMatrix move = makes(Slip.RATE_LOST) ? scaled : scaled.scale(rate);
        SimpleMatrix moved = makes(Slip.UPHILL) ? parameters.plus(move) : parameters.minus(move);
        if (makes(Slip.OLD_SUM_RETURNED)) {
            return new Step(moved, squares);
        }
        return new Step(moved, makes(Slip.ROOT_RETURNED) ? map(sum, Math::sqrt) : sum);
    }

    private SimpleMatrix sum(SimpleMatrix before, SimpleMatrix gradient) {
        SimpleMatrix squared = gradient.elementMult(gradient);
        if (makes(Slip.NOT_SQUARED)) {
            return before.plus(gradient);
        }
        if (makes(Slip.ABSOLUTE)) {
            return before.plus(map(gradient, Math::abs));
        }
        if (makes(Slip.SHARED_SUM)) {
            return before.plus(squared.elementSum());
        }
        if (makes(Slip.SUM_RESET)) {
            return squared;
        }
        return makes(Slip.SUM_DECAYS)
                ? before.scale(RMSPROP_DECAY).plus(squared.scale(1 - RMSPROP_DECAY))
                : before.plus(squared);
    }

    private double divisor(double sum, double epsilon) {
        if (makes(Slip.NO_ROOT)) {
            return sum + epsilon;
        }
        if (makes(Slip.EPSILON_INSIDE)) {
            return Math.sqrt(sum + epsilon);
        }
        return makes(Slip.EPSILON_MISSING) ? Math.sqrt(sum) : Math.sqrt(sum) + epsilon;
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        NOT_SQUARED(
                Place.SUM,
                "The sum gathers the gradients and not their squares, so it can be negative, and its root NaN.",
                "What is under the root must never be negative: look at what you add to it."),
        ABSOLUTE(
                Place.SUM,
                "The sum gathers the sizes |g| and not the squares g².",
                "The name of the argument says what is added up."),
        SHARED_SUM(
                Place.SUM,
                "All entries are divided by the same number: the squares of the whole matrix were added together.",
                "Each entry has a sum of its own; elementMult works entry by entry, a norm or a sum over the matrix does not."),
        SUM_RESET(
                Place.SUM,
                "The sum is the newest square alone, so every entry moves by the learning rate in every step.",
                "The sum that goes in must have a part in the one that comes out."),
        SUM_DECAYS(
                Place.SUM,
                "The sum is an average that forgets, 0.9 s + 0.1 g²: that is RMSProp.",
                "AdaGrad forgets nothing: which of your factors does the contract not have?"),
        OLD_SUM_DIVIDES(
                Place.UNDER_THE_ROOT,
                "The step is divided by the root of the old sum, without the newest gradient: the first step is enormous.",
                "In which order are the two lines: the new sum, and the step with it?"),
        NO_ROOT(
                Place.DIVISOR,
                "The step is divided by the sum of squares itself: the root is missing.",
                "A gradient ten times larger should give the same first step; does yours?"),
        EPSILON_INSIDE(
                Place.DIVISOR,
                "ε stands inside the root, √(s + ε), which makes steps of entries with tiny gradients far too short.",
                "Check where the parenthesis of the square root closes."),
        EPSILON_MISSING(
                Place.DIVISOR,
                "ε is not used: an entry whose gradient has always been zero is divided by zero and becomes NaN.",
                "What do your formulas give for a gradient of zero in the first step?"),
        RATE_LOST(Place.RATE, "The learning rate is not used.", "Follow the argument rate through your formulas."),
        UPHILL(
                Place.SIGN,
                "The parameters move along their gradients, uphill: a plus stands where a minus belongs.",
                "Dividing by a root does not change the sign of a gradient, and descent goes against it."),
        ROOT_RETURNED(
                Place.RETURN,
                "What comes back is the root of the sum: the next step would add a square to a root.",
                "The root is used once, for the step; what is carried on is the sum."),
        OLD_SUM_RETURNED(
                Place.RETURN,
                "The sum that comes back is the one that went in.",
                "SimpleMatrix does not change in place: return the sum that you computed.");

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
            SUM,
            UNDER_THE_ROOT,
            DIVISOR,
            RATE,
            SIGN,
            RETURN
        }
    }
}
