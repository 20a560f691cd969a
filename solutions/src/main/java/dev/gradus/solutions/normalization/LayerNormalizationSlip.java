package dev.gradus.solutions.normalization;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in layer normalisation: the switches of {@link FaultyLayerNormalization}. */
public enum LayerNormalizationSlip implements Mistake {
    COLUMNS_NORMALIZED(
            Place.GROUP,
            "The statistics are taken over each feature of the batch instead of over each sample: that is batch normalisation.",
            "How many means does a batch of m samples have here, and over which index does each of them run?"),
    WHOLE_BATCH_NORMALIZED(
            Place.GROUP,
            "All samples share one mean and one variance, taken over the whole batch.",
            "What comes out for one sample must not depend on the others."),
    VARIANCE_UNBIASED(
            Place.VARIANCE,
            "The variance is divided by n − 1; the contract asks for the biased one, divided by n.",
            "Libraries' functions for a variance often divide by n − 1 unless told otherwise."),
    MEAN_KEPT(
            Place.VARIANCE,
            "Samples are divided by the root of their mean square, but their mean is not subtracted: that is RMS normalisation.",
            "What is the mean of a row of x̂ supposed to be?"),
    ROOT_MISSING(
            Place.DEVIATION,
            "The deviation is the variance: a square root is missing.",
            "If x is measured in metres, in what should its deviation be measured?"),
    EPSILON_OUTSIDE_ROOT(
            Place.DEVIATION,
            "ε is added to the standard deviation; it belongs under the root, to the variance.",
            "Check where the parenthesis of the square root closes."),
    EPSILON_MISSING(
            Place.DEVIATION,
            "ε is left out of the standard deviation, so a sample whose features are all equal gives 0/0.",
            "The contract's deviation is the root of the variance plus something small."),
    GAMMA_MISSING(
            Place.AFFINE, "The scale γ is not applied in the forward pass.", "Which of your arguments is never read?"),
    BETA_MISSING(
            Place.AFFINE, "The shift β is not added in the forward pass.", "Which of your arguments is never read?"),
    GAMMA_AND_BETA_BY_SAMPLE(
            Place.AFFINE,
            "γ and β are picked by the index of the sample; they belong to the features.",
            "Statistics have the row's index, and learned parameters another one."),
    STATISTICS_CONSTANT(
            Place.TERMS,
            "dX is γ·dY/σ: mean and variance are treated as constants, but they depend on every feature of the sample.",
            "Move one feature a little: which other entries of the row's output change?"),
    MEAN_TERM_MISSING(
            Place.TERMS,
            "dX lacks the gradient that flows through the mean of the sample, so its rows do not add up to 0.",
            "Adding a constant to a whole sample changes no output: what must the sum of its gradient be?"),
    VARIANCE_TERM_MISSING(
            Place.TERMS,
            "dX lacks the gradient that flows through the variance of the sample.",
            "Stretching a whole sample changes its outputs hardly at all: along which direction must the gradient vanish?"),
    DIVIDED_BY_NORM(
            Place.TERMS,
            "In dX the part along x̂ is divided by |x̂|² instead of by n: because of ε the two differ, and where all features are equal it is 0/0.",
            "Add up the squares of one row of x̂: is the sum exactly n, and what is it if all features are equal?"),
    DIVIDED_BY_NORM_UNLESS_ZERO(
            Place.TERMS,
            "In dX the part along x̂ is divided by |x̂|² instead of by n: because of ε the two differ.",
            "Add up the squares of one row of x̂: is the sum exactly n, and when is it far from it?"),
    SUMS_OVER_BATCH(
            Place.SUMS,
            "In dX the two means are taken over the samples instead of over the features.",
            "Each sample has its own mean and variance: whose gradients reach them?"),
    GAMMA_AFTER_SUMS(
            Place.BACKWARD_GAMMA,
            "In dX γ is multiplied in at the very end, as in batch normalisation; here it differs from feature to feature within each mean.",
            "Which gradient must be averaged, the one by y or the one by x̂?"),
    GAMMA_MISSING_BACKWARD(
            Place.BACKWARD_GAMMA,
            "dX lacks the factor γ.",
            "Between y and x̂ stands a product: what is its derivative by x̂?"),
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
    PARAMETERS_AVERAGED(
            Place.PARAMETERS,
            "dγ and dβ are averaged over the samples, although dY has the factor 1/m already.",
            "The same γ is used for every sample, so its gradients add up."),
    PARAMETERS_OF_LAST_SAMPLE(
            Place.PARAMETERS,
            "dγ and dβ are those of the last sample: each row overwrites what the rows before it gave.",
            "The same γ is used for every sample, so its gradients add up.");

    private final Place place;
    private final String says;
    private final String helps;

    LayerNormalizationSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof LayerNormalizationSlip slip && slip.place == place;
    }

    private enum Place {
        GROUP,
        VARIANCE,
        DEVIATION,
        AFFINE,
        TERMS,
        SUMS,
        BACKWARD_GAMMA,
        SCALE,
        DGAMMA,
        PARAMETERS
    }
}
