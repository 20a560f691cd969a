package dev.gradus.solutions.normalization;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in the backward pass: the switches of {@link FaultyBatchNormalizationBackward}. */
public enum BatchNormalizationBackwardSlip implements Mistake {
    EPSILON_MISSING(
            Place.DEVIATION,
            "ε is left out of the standard deviation, so a constant feature gives 0/0.",
            "The contract's deviation is the root of the variance plus something small."),
    EPSILON_OUTSIDE_ROOT(
            Place.DEVIATION,
            "ε is added to the standard deviation; it belongs under the root, to the variance.",
            "Check where the parenthesis of the square root closes."),
    ROOT_MISSING(
            Place.DEVIATION,
            "The deviation is the variance: a square root is missing.",
            "If x is measured in metres, in what should its deviation be measured?"),
    DEVIATION_UNBIASED(
            Place.VARIANCE,
            "The batch's variance is divided by m − 1; the batch is normalised by the biased one, divided by m.",
            "Read what the contract says of the variance in training."),
    STATISTICS_CONSTANT(
            Place.TERMS,
            "dX is γ·dY/σ: mean and variance are treated as constants, but in training they depend on every sample.",
            "Move one sample a little: which outputs of the other samples change, and through what?"),
    MEAN_TERM_MISSING(
            Place.TERMS,
            "dX lacks the gradient that flows through the mean of the batch, so its columns do not add up to 0.",
            "Adding a constant to a whole feature changes no output: what must the sum of its gradient be?"),
    VARIANCE_TERM_MISSING(
            Place.TERMS,
            "dX lacks the gradient that flows through the variance of the batch.",
            "Stretching a whole feature changes its outputs hardly at all: along which direction must the gradient vanish?"),
    VARIANCE_TERM_ADDED(
            Place.TERMS,
            "The term with x̂ in dX has the wrong sign: it is added.",
            "The variance stands in the denominator: which sign does the derivative of 1/σ have?"),
    VARIANCE_TERM_BY_SAMPLE(
            Place.TERMS,
            "The term with x̂ in dX uses each sample's own dY·x̂ instead of the sum over all samples.",
            "The variance is one number for the whole feature: the gradient that reaches it comes from every sample."),
    AVERAGE_MISSING(
            Place.AVERAGE,
            "dX is m times too large: the sums are divided by nothing.",
            "Where does the 1/m of the mean go when it is differentiated?"),
    BATCH_FACTOR_MISSING(
            Place.AVERAGE,
            "In dX the sample's own dY is m times too small against the two sums.",
            "If 1/m stands in front of the parenthesis, the first term in it must make up for that."),
    GAMMA_MISSING(
            Place.GAMMA, "dX lacks the factor γ.", "Between y and x̂ stands a product: what is its derivative by x̂?"),
    DEVIATION_MISSING(
            Place.SCALE,
            "dX lacks the division by the standard deviation.",
            "Between x̂ and x − μ stands a quotient: what is its derivative by the numerator?"),
    DEVIATION_TWICE(
            Place.SCALE,
            "dX is divided by the variance instead of the standard deviation.",
            "The cache holds the deviation, whose root has been taken already: divide by it once."),
    DGAMMA_WITHOUT_NORMALIZED(
            Place.DGAMMA,
            "dγ is the plain sum of dY, which is dβ.",
            "γ multiplies something in the forward pass, and its gradient pairs dY with that."),
    DGAMMA_AND_DBETA_SWAPPED(
            Place.DGAMMA,
            "dγ and dβ have changed places.",
            "Compare the order of your arguments with the order in the record Gradients."),
    DGAMMA_FROM_OUTPUT(
            Place.DGAMMA,
            "dγ has a factor γ too many: it pairs dY with γ·x̂ instead of x̂.",
            "Differentiate γ·x̂ + β by γ: what is left?"),
    PARAMETERS_AVERAGED(
            Place.PARAMETERS,
            "dγ and dβ are averaged over the samples, although dY has the factor 1/m already.",
            "The same γ is used for every sample, so its gradients add up."),
    INFERENCE_CENTRED(
            Place.INFERENCE,
            "At inference the mean of dY is subtracted, as if the mean of the features depended on the batch.",
            "The running statistics are constants there: how does one sample influence another?"),
    INFERENCE_DEVIATION_MISSING(
            Place.INFERENCE,
            "At inference dX is γ·dY: the division by the running standard deviation is missing.",
            "The forward pass divides by something that depends on no input; the gradient is divided by it too.");

    private final Place place;
    private final String says;
    private final String helps;

    BatchNormalizationBackwardSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof BatchNormalizationBackwardSlip slip && slip.place == place;
    }

    private enum Place {
        DEVIATION,
        VARIANCE,
        TERMS,
        AVERAGE,
        GAMMA,
        SCALE,
        DGAMMA,
        PARAMETERS,
        INFERENCE
    }
}
