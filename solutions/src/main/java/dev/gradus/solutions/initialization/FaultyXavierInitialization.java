package dev.gradus.solutions.initialization;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.initialization.XavierInitialization;
import java.util.Random;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** {@link ReferenceXavierInitialization} with its known mistakes as switches. */
public final class FaultyXavierInitialization implements XavierInitialization {

    /** The piece of code that a slip sits in: two slips in the same piece cannot be made at once. */
    private enum Place {
        FORMULA,
        NORMAL,
        UNIFORM,
        FILLING
    }

    /** A known mistake. */
    public enum Slip implements Mistake {
        MISSING_ROOT(
                Place.FORMULA,
                "The variance is used where the standard deviation belongs: there is no square root",
                "The variance of the weights is 2/(fanIn + fanOut); ask which power of it has the unit of a weight."),
        INTEGER_DIVISION(
                Place.FORMULA,
                "Every weight is zero: 2 / (fanIn + fanOut) is a division of whole numbers in Java",
                "Print the quotient before its root is taken, and look at the types on both sides of the slash."),
        ROOT_OF_NUMERATOR_ONLY(
                Place.FORMULA,
                "The root is taken of the numerator only: √2/(fanIn + fanOut) and √6/(fanIn + fanOut)",
                "Check where the parenthesis of the square root closes."),
        HE_FORMULA(
                Place.FORMULA,
                "The variance is 2/fanIn, which is He's formula",
                "Xavier balances the forward and the backward pass, so both fans count."),
        FAN_IN_ONLY(
                Place.FORMULA,
                "The variance is 1/fanIn: it keeps the forward pass steady and forgets the backward pass",
                "Find the average of the two fans in the formula; for fanIn = fanOut it would be the same."),
        MISSING_TWO(
                Place.FORMULA,
                "The variance is 1/(fanIn + fanOut), half of what it should be",
                "The mean of the two fans is (fanIn + fanOut)/2: see what its reciprocal is."),
        SIX_FOR_TWO(
                Place.FORMULA,
                "The standard deviation is computed with 6, which belongs to the uniform limit",
                "Variance and limit of a uniform distribution differ by a factor; only one of the two formulas needs it."),
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
                "X has a row per sample and fanIn columns; XW must be defined and have fanOut columns.");

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

    private final Set<Slip> made;

    public FaultyXavierInitialization(Set<Slip> made) {
        this.made = Set.copyOf(made);
    }

    @Override
    public double standardDeviation(int fanIn, int fanOut) {
        return made(Slip.SIX_FOR_TWO) ? Math.sqrt(6.0 / (fanIn + fanOut)) : scale(2, fanIn, fanOut);
    }

    @Override
    public double limit(int fanIn, int fanOut) {
        return scale(6, fanIn, fanOut);
    }

    /** The root of numerator/(fanIn + fanOut): numerator 2 for the standard deviation, 6 for the limit. */
    private double scale(int numerator, int fanIn, int fanOut) {
        if (made(Slip.MISSING_ROOT)) {
            return (double) numerator / (fanIn + fanOut);
        }
        if (made(Slip.INTEGER_DIVISION)) {
            return Math.sqrt(numerator / (fanIn + fanOut));
        }
        if (made(Slip.ROOT_OF_NUMERATOR_ONLY)) {
            return Math.sqrt(numerator) / (fanIn + fanOut);
        }
        if (made(Slip.HE_FORMULA)) {
            return Math.sqrt((double) numerator / fanIn);
        }
        if (made(Slip.FAN_IN_ONLY)) {
            return Math.sqrt(numerator / 2.0 / fanIn);
        }
        if (made(Slip.MISSING_TWO)) {
            return Math.sqrt(numerator / 2.0 / (fanIn + fanOut));
        }
        return Math.sqrt((double) numerator / (fanIn + fanOut));
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        if (made(Slip.UNIFORM_FOR_NORMAL)) {
            double limit = limit(fanIn, fanOut);
            return fill(fanIn, fanOut, random, source -> limit * (2 * source.nextDouble() - 1));
        }
        double deviation = made(Slip.LIMIT_AS_DEVIATION) ? limit(fanIn, fanOut) : standardDeviation(fanIn, fanOut);
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
        if (made(Slip.NORMAL_FOR_UNIFORM)) {
            double deviation = standardDeviation(fanIn, fanOut);
            return fill(fanIn, fanOut, random, source -> deviation * source.nextGaussian());
        }
        double limit = made(Slip.DEVIATION_AS_LIMIT) ? standardDeviation(fanIn, fanOut) : limit(fanIn, fanOut);
        return fill(
                fanIn,
                fanOut,
                random,
                made(Slip.ONLY_POSITIVE)
                        ? source -> limit * source.nextDouble()
                        : source -> limit * (2 * source.nextDouble() - 1));
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
