package dev.gradus.solutions.normalization;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in batch normalisation: the switches of {@link FaultyBatchNormalization}. */
public enum BatchNormalizationSlip implements Mistake {
    ROWS_NORMALIZED(
            Place.GROUP,
            "The statistics are taken over each sample instead of over each feature: that is layer normalisation.",
            "Which index runs in the sum of the mean, the one of the sample or the one of the feature?"),
    WHOLE_BATCH_NORMALIZED(
            Place.GROUP,
            "All features share one mean and one variance, taken over the whole batch.",
            "A feature measured in millimetres and one in kilometres need a mean each."),
    VARIANCE_UNBIASED(
            Place.VARIANCE,
            "The batch is normalised with the unbiased variance, divided by m − 1.",
            "The contract asks for m − 1 in one place only: which of the two variances is it?"),
    VARIANCE_SUMMED(
            Place.VARIANCE,
            "The variance is m times too large: the squared deviations are added up and not averaged.",
            "A variance is a mean: of what, and over how many?"),
    VARIANCE_AROUND_ZERO(
            Place.VARIANCE,
            "The variance is the mean of x², so a feature far from 0 counts as a wide one: the mean was not subtracted.",
            "Deviations are measured from the mean of the feature."),
    VARIANCE_BY_DIFFERENCE(
            Place.VARIANCE,
            "The variance loses its digits where the mean is large: it is computed as E[x²] − E[x]², two huge numbers that nearly cancel.",
            "Subtract the mean from every entry before you square, in a second pass over the batch."),
    MEAN_KEPT(
            Place.CENTRE,
            "The features are divided by their deviation, but their mean is not subtracted.",
            "After normalisation every feature of the batch has mean 0: what takes its old mean away?"),
    ROOT_MISSING(
            Place.DEVIATION,
            "The deviations are divided by the variance instead of the standard deviation: a square root is missing.",
            "If x is measured in metres, in what is its variance measured, and in what should x̂ be?"),
    EPSILON_OUTSIDE_ROOT(
            Place.DEVIATION,
            "ε is added to the standard deviation; it belongs under the root, to the variance.",
            "Check where the parenthesis of the square root closes."),
    EPSILON_MISSING(
            Place.DEVIATION,
            "Without ε a feature that is constant in the batch becomes 0/0, which is NaN, and every other one comes out a little too large.",
            "What is added to the variance before the root is taken?"),
    GAMMA_MISSING(
            Place.AFFINE,
            "The scale γ is not applied: every feature leaves with standard deviation 1.",
            "Which of the two learned vectors is never read?"),
    BETA_MISSING(
            Place.AFFINE,
            "The shift β is not added: every feature leaves with mean 0.",
            "Which of the two learned vectors is never read?"),
    SHIFT_SCALED(
            Place.AFFINE,
            "The shift β is multiplied by γ: it is added before the scale is applied.",
            "Order the two steps so that β is the mean of what comes out."),
    GAMMA_AND_BETA_SWAPPED(
            Place.AFFINE,
            "γ and β have changed places: the output has mean γ and standard deviation |β|.",
            "One of the two multiplies and the other one is added."),
    RUNNING_STATISTICS_IN_TRAINING(
            Place.TRAINING_SOURCE,
            "Training normalises with the running statistics instead of the batch's own.",
            "The running statistics are only written in training; when are they read?"),
    BATCH_STATISTICS_AT_INFERENCE(
            Place.INFERENCE_SOURCE,
            "Inference normalises with the statistics of the batch it is given, so the answer for one sample depends on its neighbours.",
            "A single sample must get its answer too: whose mean and variance are there for that?"),
    INFERENCE_UPDATES_RUNNING(
            Place.INFERENCE_EFFECT,
            "Inference overwrites the running statistics that it was given.",
            "Looking at test data must not change the model: only training returns new statistics, in new arrays."),
    MOMENTUM_REVERSED(
            Place.MOMENTUM,
            "The running statistics keep 0.1 of the old and take 0.9 of the new: the two weights have changed places.",
            "They should move slowly: which of the two weights is the large one?"),
    RUNNING_REPLACED(
            Place.MOMENTUM,
            "The running statistics are simply those of the last batch: what was known before is forgotten.",
            "The new statistics are a weighted mean of old and new."),
    RUNNING_NOT_DECAYED(
            Place.MOMENTUM,
            "The running statistics grow with every batch: a tenth of the new is added, but the old is not reduced.",
            "The two weights of a weighted mean add up to 1."),
    RUNNING_VARIANCE_BIASED(
            Place.RUNNING_VARIANCE,
            "The running variance takes up the biased variance of the batch; the contract asks for the one divided by m − 1 there.",
            "Read what the contract says of the new variance in train."),
    RUNNING_DEVIATION(
            Place.RUNNING_VARIANCE,
            "The running variance takes up the standard deviation of the batch.",
            "Which of the two does inference take the root of?");

    private final Place place;
    private final String says;
    private final String helps;

    BatchNormalizationSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof BatchNormalizationSlip slip && slip.place == place;
    }

    private enum Place {
        GROUP,
        VARIANCE,
        CENTRE,
        DEVIATION,
        AFFINE,
        TRAINING_SOURCE,
        INFERENCE_SOURCE,
        INFERENCE_EFFECT,
        MOMENTUM,
        RUNNING_VARIANCE
    }
}
