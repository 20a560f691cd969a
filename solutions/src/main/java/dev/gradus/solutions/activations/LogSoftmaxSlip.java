package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in log-sum-exp and log-softmax: the switches of {@link FaultyLogSoftmax}. */
public enum LogSoftmaxSlip implements Mistake {
    NAIVE_EXPONENTIAL(
            Place.SHIFT,
            "Log-sum-exp is infinite from about 710 on and minus infinity below about −745: the exponentials of the numbers themselves do not fit into a double.",
            "Take a common factor out of the sum before you compute any exponential."),
    MAX_FROM_ZERO(
            Place.SHIFT,
            "Log-sum-exp of very negative numbers is minus infinity: the search for the largest one starts at 0 and finds nothing larger, so all exponentials become 0.",
            "Start the search with an entry or with negative infinity; Double.MIN_VALUE is the smallest positive number."),
    LARGEST_MAGNITUDE_SUBTRACTED(
            Place.SHIFT,
            "Log-sum-exp is minus infinity where a negative number is the largest in magnitude: that magnitude is subtracted, and all exponentials become 0.",
            "One exponent has to be exactly 0 afterwards: subtract the largest number, not the largest absolute value."),
    MAX_NOT_ADDED_BACK(
            Place.ADDED_BACK,
            "Log-sum-exp is between 0 and ln n whatever the numbers are: the largest number was subtracted before and is not added to the result.",
            "You have taken a factor e^M out of the sum: what does the logarithm make of it?"),
    COMMON_LOGARITHM(
            Place.LOGARITHM,
            "The logarithm of the sum has base 10: what is added to the largest number is 0.434 of what it should be.",
            "The contract means the natural logarithm: which method of Math is that?"),
    LOGARITHM_OF_MEAN(
            Place.LOGARITHM,
            "Log-sum-exp is too small by ln n: the sum of the exponentials is divided by their number.",
            "Nothing is averaged here: the logarithm is taken of the sum."),
    LARGEST_COUNTED_TWICE(
            Place.LOGARITHM,
            "The largest number counts twice in the sum: one plus the sum of all exponentials is taken, and the 1 is in that sum already.",
            "If you use log1p, which term must be left out of the sum?"),
    MAXIMUM_ONLY(
            Place.LOGARITHM,
            "Log-sum-exp is just the maximum: the logarithm of the remaining sum is missing.",
            "After taking out e^M there is still a sum left, and it is at least 1."),
    SUM_OF_NUMBERS(
            Place.LOGARITHM,
            "The numbers are simply added up: the logarithm was taken of every exponential by itself.",
            "The logarithm of a sum is not the sum of the logarithms."),
    LOGARITHM_OF_SOFTMAX(
            Place.LOG_SOFTMAX,
            "The log-softmax is minus infinity for classes more than about 745 below the largest: their probability is 0 in a double before the logarithm is taken.",
            "Write the logarithm of the quotient as a difference on paper: which exponential disappears?"),
    EPSILON_IN_LOGARITHM(
            Place.LOG_SOFTMAX,
            "The log-softmax never falls below −18.42: a small number is added to the probability before the logarithm is taken.",
            "No number is needed to protect a logarithm of a product that is never formed: simplify on paper first."),
    MAX_SUBTRACTED_TWICE(
            Place.LOG_SOFTMAX,
            "The log-softmax is too small by the largest logit of the row: that logit is subtracted once by itself and once inside log-sum-exp.",
            "Either shift the logits and take log-sum-exp of the shifted ones, or shift nothing at all."),
    SIGN_REVERSED(
            Place.LOG_SOFTMAX,
            "The log-softmax is positive: log-sum-exp minus the logit is returned, which is the negative logarithm of the probability.",
            "Probabilities are at most 1: which sign do their logarithms have?"),
    SOFTMAX_RETURNED(
            Place.LOG_SOFTMAX,
            "The answer is the softmax itself and not its logarithm.",
            "Look at your last step: is there an exponential too many?"),
    WHOLE_MATRIX(
            Place.AXIS,
            "The exponentials of the whole matrix together sum to 1, and not those of each row: one log-sum-exp is used for all rows.",
            "One row is one sample with its own probabilities."),
    COLUMN_WISE(
            Place.AXIS,
            "The exponentials of every column sum to 1, and not those of every row: the sum runs over the samples of a class.",
            "Rows are samples: which of the two indices counts the classes?");

    private final Place place;
    private final String says;
    private final String helps;

    LogSoftmaxSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof LogSoftmaxSlip slip && slip.place == place;
    }

    private enum Place {
        SHIFT,
        ADDED_BACK,
        LOGARITHM,
        LOG_SOFTMAX,
        AXIS
    }
}
