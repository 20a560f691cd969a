package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in a softmax: the switches of {@link FaultySoftmax}. */
public enum SoftmaxSlip implements Mistake {
    NAIVE_EXPONENTIAL(
            Place.SHIFT,
            "The softmax is NaN for logits from about 710 on, or when all logits of a row are below −745: e^z is infinite or 0 there, and the quotient is no number.",
            "Adding the same number to all logits of a row changes nothing: which number keeps every exponent at 0 or below?"),
    MAX_OVER_MATRIX(
            Place.SHIFT,
            "A row far below another one is NaN: the largest logit of the whole matrix is subtracted, so all exponentials of the low row become 0.",
            "Each row may subtract its own number: where does your search for the maximum start anew?"),
    MAX_FROM_ZERO(
            Place.SHIFT,
            "A row of very negative logits is NaN: the search for the largest logit starts at 0, finds nothing larger, and all exponentials become 0.",
            "Start the search with a logit of the row or with negative infinity; Double.MIN_VALUE is the smallest positive number."),
    MEAN_SUBTRACTED(
            Place.SHIFT,
            "The softmax still overflows where one logit is far above the others: the mean is subtracted, and the largest logit stays hundreds above it.",
            "Subtract the number that makes the largest exponent 0."),
    DIVIDED_BY_MAX(
            Place.SHIFT,
            "The logits are divided by the largest one instead of having it subtracted, which changes their differences and so the probabilities.",
            "The softmax depends on differences between logits only: which operation leaves those alone?"),
    CLIPPED_INPUT(
            Place.SHIFT,
            "Logits beyond ±500 all count as 500: they are clipped, so 1000 and 999 get the same probability.",
            "Move the logits of a row instead of cutting them off: the differences have to survive."),
    MAX_IN_NUMERATOR_ONLY(
            Place.SHIFT,
            "The rows do not sum to 1: the largest logit is subtracted in the numerator, but the sum is over the exponentials of the original logits.",
            "Numerator and denominator have to be multiplied by the same factor."),
    WHOLE_MATRIX(
            Place.NORMALISATION,
            "All entries together sum to 1, and not each row: maximum and sum are taken over the whole matrix.",
            "One row is one sample with its own probabilities: sum over the classes of that row."),
    SUM_CARRIED_OVER(
            Place.NORMALISATION,
            "Only the first row sums to 1, and every later row to less: the sum of one row goes on in the next one.",
            "Look where the sum is set to 0."),
    NOT_NORMALISED(
            Place.NORMALISATION,
            "The largest entry of every row is 1 and the rows sum to more: the exponentials are not divided by their sum.",
            "Probabilities of one sample sum to 1."),
    EPSILON_IN_SUM(
            Place.NORMALISATION,
            "Every probability is too small by about 1e-8 of itself: a small number is added to the denominator.",
            "After the largest logit has been subtracted the sum is at least 1, so it needs no protection from 0."),
    COLUMN_WISE(
            Place.AXIS,
            "The columns sum to 1 and not the rows: the softmax runs over the samples of a class.",
            "Rows are samples: which of the two indices counts the classes?"),
    SIGMOID_OF_EACH(
            Place.FUNCTION,
            "Every entry is the sigmoid of its own logit, so the classes do not share a sum of 1.",
            "Each probability depends on all logits of its row: what is e^z divided by?"),
    SHARES_OF_LOGITS(
            Place.FUNCTION,
            "The logits are divided by their own sum; the exponential is missing, so there are negative probabilities.",
            "First make every logit positive with the exponential, then divide by the sum."),
    EXPONENT_NEGATED(
            Place.FUNCTION,
            "The smallest logit gets the largest probability: this is the softmax of −z.",
            "Look at the sign in the exponent."),
    LOGARITHM_RETURNED(
            Place.FUNCTION,
            "The answer is the logarithm of the softmax: all entries are negative.",
            "Probabilities are between 0 and 1; what does your last step do to them?"),
    SINGLE_PRECISION(
            Place.PRECISION,
            "The probabilities have only about 7 right digits: somewhere a value passes through float.",
            "Look for float, an f behind a number, or a cast; Math.exp takes and gives double.");

    private final Place place;
    private final String says;
    private final String helps;

    SoftmaxSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof SoftmaxSlip slip && (place == slip.place || takesMaximaOf(slip));
    }

    /** The whole matrix has one maximum: nothing else can be said of the maximum then. */
    private boolean takesMaximaOf(SoftmaxSlip other) {
        return (this == WHOLE_MATRIX && other.place == Place.SHIFT && other != NAIVE_EXPONENTIAL)
                || (other == WHOLE_MATRIX && place == Place.SHIFT && this != NAIVE_EXPONENTIAL);
    }

    private enum Place {
        SHIFT,
        NORMALISATION,
        AXIS,
        FUNCTION,
        PRECISION
    }
}
