package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.activations.TanhDerivative;
import java.util.EnumSet;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyTanhDerivative implements TanhDerivative {
    private static final double STEP = 0.01;

    private final Set<Slip> slips;

    public FaultyTanhDerivative(Set<Slip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public double tanh(double z) {
        if (makes(Slip.OVERFLOWING_QUOTIENT)) {
            double up = StrictMath.exp(z);
            double down = StrictMath.exp(-z);
            return (up - down) / (up + down);
        }
        if (makes(Slip.SIGMOID_FOR_TANH)) {
            return (1 + StrictMath.tanh(z / 2)) / 2;
        }
        if (makes(Slip.ARGUMENT_NOT_DOUBLED)) {
            return StrictMath.tanh(z / 2);
        }
        if (makes(Slip.MIRRORED)) {
            return StrictMath.tanh(-z);
        }
        if (makes(Slip.HARD_TANH)) {
            return Math.max(-1, Math.min(1, z));
        }
        return makes(Slip.SINGLE_PRECISION) ? (float) StrictMath.tanh(z) : StrictMath.tanh(z);
    }

    @Override
    public double derivative(double z) {
        if (makes(Slip.FORMULA_ON_Z)) {
            return formula(z);
        }
        if (makes(Slip.TAKEN_AT_THE_ACTIVATION)) {
            return formula(tanh(tanh(z)));
        }
        if (makes(Slip.SQUARE_OF_SECH_LOST)) {
            return 1 / StrictMath.cosh(z);
        }
        if (makes(Slip.FACTORS_OF_TWO_LOST)) {
            double t = StrictMath.tanh(z);
            return (1 - t * t) / 4;
        }
        if (makes(Slip.DIFFERENCE_QUOTIENT)) {
            return (tanh(z + STEP) - tanh(z)) / STEP;
        }
        return formula(tanh(z));
    }

    @Override
    public double derivativeFromActivation(double a) {
        return formula(makes(Slip.TANH_AGAIN) ? tanh(a) : a);
    }

    private double formula(double a) {
        if (makes(Slip.SQUARE_LOST)) {
            return 1 - a;
        }
        if (makes(Slip.PLUS_FOR_MINUS)) {
            return 1 + a * a;
        }
        if (makes(Slip.RULE_OF_THE_SIGMOID)) {
            return a * (1 - a);
        }
        return makes(Slip.SIGN_LOST) ? a * a - 1 : 1 - a * a;
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        OVERFLOWING_QUOTIENT(
                Place.VALUE,
                "tanh is NaN once |z| reaches about 710: an exponential is infinite there, and infinity divided by infinity is not a number.",
                "Divide by the larger exponential first, or let the library do it."),
        SIGMOID_FOR_TANH(
                Place.VALUE,
                "These are the values of the sigmoid: they lie between 0 and 1, and at 0 the value is one half.",
                "tanh lies between −1 and 1 and goes through the origin."),
        ARGUMENT_NOT_DOUBLED(
                Place.VALUE,
                "These are the values of 2σ(z) − 1, which is tanh(z/2): the argument of the sigmoid is not doubled.",
                "Look at the relation between tanh and the sigmoid again: what stands inside of σ?"),
        MIRRORED(
                Place.VALUE,
                "tanh falls where it should rise: these are the values of tanh(−z).",
                "For large positive z the value is close to 1; look at the signs of the exponents or at the order of the difference."),
        HARD_TANH(
                Place.VALUE,
                "The values are z itself cut off at −1 and 1: that is the piecewise linear approximation, hard tanh.",
                "tanh is a smooth function; at z = 1 it is 0.76."),
        SINGLE_PRECISION(
                Place.VALUE,
                "tanh has only about 7 right digits: somewhere a value passes through float.",
                "Look for float, an f behind a number, or a cast."),
        FORMULA_ON_Z(
                Place.DERIVATIVE,
                "The derivative from z applies the formula to z itself, without tanh.",
                "In 1 − a² the letter a stands for tanh z, and the argument here is z."),
        TAKEN_AT_THE_ACTIVATION(
                Place.DERIVATIVE,
                "The derivative from z applies tanh twice before the formula.",
                "Count the calls of tanh on the way from z to the slope."),
        SQUARE_OF_SECH_LOST(
                Place.DERIVATIVE,
                "The derivative is 1/cosh z, without the square.",
                "Derive the quotient sinh/cosh: what stands in the denominator?"),
        FACTORS_OF_TWO_LOST(
                Place.DERIVATIVE,
                "The derivative is a quarter of the right one: that is σ′(2z) without the factors 2 from outside and inside of 2σ(2z) − 1.",
                "At z = 0 the slope of tanh is 1; the chain rule brings a factor for every 2."),
        DIFFERENCE_QUOTIENT(
                Place.DERIVATIVE,
                "The derivative is the difference quotient (tanh(z + 0.01) − tanh z) / 0.01, which is right to two digits only.",
                "Derive the formula on paper: the derivative can be written with tanh z alone, and no step."),
        TANH_AGAIN(
                Place.FROM_ACTIVATION,
                "The derivative from the activation applies tanh to a, which is tanh z already.",
                "Read the name of the argument: what has been done to it before you get it?"),
        SQUARE_LOST(
                Place.FORMULA,
                "The derivative is 1 − a instead of 1 − a²: it is 2 where it should be 0.",
                "The slope is the same at z and −z; is your formula?"),
        PLUS_FOR_MINUS(
                Place.FORMULA,
                "The derivative is 1 + a²: a plus stands where a minus belongs.",
                "Where tanh is flat, a² is 1 and the slope is 0."),
        RULE_OF_THE_SIGMOID(
                Place.FORMULA,
                "The derivative is a(1 − a), which is the sigmoid's rule.",
                "Each activation has its own rule; derive the one for tanh."),
        SIGN_LOST(
                Place.FORMULA,
                "The derivative has the wrong sign: tanh rises everywhere, so its slope is never negative.",
                "In which order do the two terms of the difference stand?");

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
            VALUE,
            DERIVATIVE,
            FROM_ACTIVATION,
            FORMULA
        }
    }
}
