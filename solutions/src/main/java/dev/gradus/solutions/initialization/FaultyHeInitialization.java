package dev.gradus.solutions.initialization;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.initialization.HeInitialization;
import java.util.Random;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** {@link ReferenceHeInitialization} with its known mistakes as switches. */
public final class FaultyHeInitialization implements HeInitialization {

    /** The piece of code that a slip sits in: two slips in the same piece cannot be made at once. */
    private enum Place {
        FORMULA,
        FAN,
        NORMAL,
        UNIFORM,
        FILLING,
        BIASES
    }

    /** A known mistake. */
    public enum Slip implements Mistake {
        MISSING_ROOT(
                Place.FORMULA,
                "The variance 2/fanIn is used where the standard deviation belongs: there is no square root",
                "nextGaussian has standard deviation 1; what it is multiplied by is the new standard deviation."),
        INTEGER_DIVISION(
                Place.FORMULA,
                "Every weight is zero: 2 / fanIn is a division of whole numbers in Java",
                "Print the quotient before its root is taken, and look at the types on both sides of the slash."),
        ROOT_OF_NUMERATOR_ONLY(
                Place.FORMULA,
                "The root is taken of the numerator only: √2/fanIn and √6/fanIn",
                "Check where the parenthesis of the square root closes."),
        MISSING_GAIN(
                Place.FORMULA,
                "The variance is 1/fanIn: the factor 2 for ReLU is missing",
                "ReLU sets half of its inputs to zero; see which factor makes up for that."),
        LIMIT_WITHOUT_GAIN(
                Place.FORMULA,
                "The limit is √(3/fanIn), so uniform weights have the variance 1/fanIn instead of 2/fanIn",
                "Set a²/3 equal to the square of standardDeviation and solve for a."),
        FAN_OUT(
                Place.FAN,
                "The weights are scaled by the number of units instead of the number of inputs",
                "One unit sums over its inputs: the variance of that sum depends on how many there are."),
        XAVIER_FORMULA(
                Place.FAN,
                "The weights have Xavier's variance 2/(fanIn + fanOut)",
                "He's formula knows only the number of inputs."),
        LIMIT_AS_DEVIATION(
                Place.NORMAL,
                "The normal weights are √3 times too wide: the uniform limit is used as their standard deviation",
                "Compare the scale that normal uses with the one that standardDeviation returns."),
        NEXT_DOUBLE_FOR_GAUSSIAN(
                Place.NORMAL,
                "The normal weights are all positive and flat: nextDouble is uniform on [0, 1)",
                "Look up which method of Random gives a number with mean 0 and standard deviation 1."),
        UNIFORM_FOR_NORMAL(
                Place.NORMAL,
                "The weights of normal have the right standard deviation but are uniform",
                "A normal distribution has tails beyond two standard deviations; these weights stop before."),
        DEVIATION_AS_LIMIT(
                Place.UNIFORM,
                "The uniform weights are √3 times too narrow: the standard deviation is used as their limit",
                "U(−a, a) has the standard deviation a/√3, not a."),
        ONLY_POSITIVE(
                Place.UNIFORM,
                "The uniform weights are never negative: they are drawn from [0, limit)",
                "Weights must have mean 0; see what interval nextDouble covers and how to stretch it."),
        NORMAL_FOR_UNIFORM(
                Place.UNIFORM,
                "The weights of uniform have the right standard deviation but are normal",
                "Uniform weights never leave (−limit, limit); some of these do."),
        REPEATED_ROW(
                Place.FILLING,
                "Every row of the matrix is the same: only one row was drawn",
                "Each of the fanIn × fanOut weights needs a number of its own."),
        TRANSPOSED_SHAPE(
                Place.FILLING,
                "The matrix is fanOut × fanIn, as in PyTorch; here it is fanIn × fanOut",
                "X has a row per sample and fanIn columns; XW must be defined and have fanOut columns."),
        POSITIVE_BIASES(
                Place.BIASES,
                "The biases are a small positive number instead of zero",
                "An old habit to keep ReLU units alive; He's variance is derived for biases of zero.");

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

        @Override
        public boolean excludes(Mistake other) {
            return other instanceof Slip slip && slip != this && slip.place == place;
        }
    }

    private static final double OLD_HABIT = 0.01;

    private final Set<Slip> made;

    public FaultyHeInitialization(Set<Slip> made) {
        this.made = Set.copyOf(made);
    }

    @Override
    public double standardDeviation(int fanIn) {
        return scale(2, fanIn);
    }

    @Override
    public double limit(int fanIn) {
        return made(Slip.LIMIT_WITHOUT_GAIN) ? Math.sqrt(3.0 / fanIn) : scale(6, fanIn);
    }

    /** The root of numerator/fan: numerator 2 for the standard deviation, 6 for the limit. */
    private double scale(int numerator, int fan) {
        if (made(Slip.MISSING_ROOT)) {
            return (double) numerator / fan;
        }
        if (made(Slip.INTEGER_DIVISION)) {
            return Math.sqrt(numerator / fan);
        }
        if (made(Slip.ROOT_OF_NUMERATOR_ONLY)) {
            return Math.sqrt(numerator) / fan;
        }
        if (made(Slip.MISSING_GAIN)) {
            return Math.sqrt(numerator / 2.0 / fan);
        }
        return Math.sqrt((double) numerator / fan);
    }

    private int fan(int fanIn, int fanOut) {
        if (made(Slip.FAN_OUT)) {
            return fanOut;
        }
        return made(Slip.XAVIER_FORMULA) ? fanIn + fanOut : fanIn;
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        int fan = fan(fanIn, fanOut);
        if (made(Slip.UNIFORM_FOR_NORMAL)) {
            double limit = limit(fan);
            return fill(fanIn, fanOut, random, source -> limit * (2 * source.nextDouble() - 1));
        }
        double deviation = made(Slip.LIMIT_AS_DEVIATION) ? limit(fan) : standardDeviation(fan);
        return fill(
                fanIn,
                fanOut,
                random,
                made(Slip.NEXT_DOUBLE_FOR_GAUSSIAN)
                        ? source -> deviation * source.nextDouble()
                        : source -> deviation * source.nextGaussian());
    }

    @Override
    public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
        int fan = fan(fanIn, fanOut);
        if (made(Slip.NORMAL_FOR_UNIFORM)) {
            double deviation = standardDeviation(fan);
            return fill(fanIn, fanOut, random, source -> deviation * source.nextGaussian());
        }
        double limit = made(Slip.DEVIATION_AS_LIMIT) ? standardDeviation(fan) : limit(fan);
        return fill(
                fanIn,
                fanOut,
                random,
                made(Slip.ONLY_POSITIVE)
                        ? source -> limit * source.nextDouble()
                        : source -> limit * (2 * source.nextDouble() - 1));
    }

    @Override
    public SimpleMatrix biases(int fanOut) {
        SimpleMatrix biases = new SimpleMatrix(1, fanOut);
        if (made(Slip.POSITIVE_BIASES)) {
            biases.fill(OLD_HABIT);
        }
        return biases;
    }

    private SimpleMatrix fill(int fanIn, int fanOut, Random random, Filling.Draw draw) {
        if (made(Slip.REPEATED_ROW)) {
            return Filling.repeatedRow(fanIn, fanOut, random, draw);
        }
        if (made(Slip.TRANSPOSED_SHAPE)) {
            return Filling.rowByRow(fanOut, fanIn, random, draw);
        }
        return Filling.rowByRow(fanIn, fanOut, random, draw);
    }

    private boolean made(Slip slip) {
        return made.contains(slip);
    }
}
