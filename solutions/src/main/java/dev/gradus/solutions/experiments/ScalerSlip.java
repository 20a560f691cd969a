package dev.gradus.solutions.experiments;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong when they standardise. */
public enum ScalerSlip implements Mistake {
    SAMPLE_DEVIATION(
            Place.SPREAD,
            "The standard deviation is too large by √(m/(m − 1)): it is the sample's, divided by m − 1.",
            "The contract asks for the population's: what is the sum of squares divided by?"),
    VARIANCE(
            Place.SPREAD,
            "The deviation is the variance: there is no square root.",
            "A deviation has the unit of the data; see what unit your result has."),
    LOST_DIGITS(
            Place.SPREAD,
            "The deviation of a column of large values is wrong or NaN: it comes from the mean of the squares minus the square of the mean.",
            "The difference of two numbers near 10^12 has few digits left; subtract before you square."),
    MEAN_ABSOLUTE_DEVIATION(
            Place.SPREAD,
            "The deviation is the mean distance from the mean, without squares.",
            "Look at the formula of σ again: what happens to a difference before it is summed?"),
    MIN_AND_RANGE(
            Place.STATISTICS,
            "mean holds the smallest value and deviation the range: this is min-max scaling, not standardisation.",
            "Min-max scaling maps to [0, 1]; here mean 0 and deviation 1 are asked for."),
    WHOLE_MATRIX(
            Place.STATISTICS,
            "All features share one mean and one deviation, those of the whole matrix.",
            "Every column is a feature with a unit of its own and needs its own two numbers."),
    PER_ROW(
            Place.STATISTICS,
            "There is one mean and one deviation per row: samples were standardised instead of features.",
            "Rows are samples; see which index your sums run over."),
    ZERO_KEPT(
            Place.CONSTANT,
            "A column of equal values has deviation 0, and dividing by it gives NaN or infinity.",
            "The contract says which deviation a constant column gets."),
    EPSILON_ADDED(
            Place.CONSTANT,
            "Every deviation is too large by 1e-8: a small number was added so that nothing is divided by 0.",
            "Only a constant column needs care, and the contract names the number that it gets."),
    NOT_CENTRED(
            Place.TRANSFORM,
            "transform divides by the deviation but does not subtract the mean.",
            "The result should have mean 0 on the data that the scaling was fitted to."),
    ONLY_CENTRED(
            Place.TRANSFORM,
            "transform subtracts the mean but does not divide by the deviation.",
            "The result should have standard deviation 1 on the data that the scaling was fitted to."),
    DIVIDED_FIRST(
            Place.TRANSFORM,
            "transform divides first and then subtracts the mean: x/σ − mean.",
            "The mean has the unit of x, so it belongs inside the parentheses."),
    MULTIPLIED(
            Place.TRANSFORM,
            "transform multiplies by the deviation where it should divide.",
            "A feature with a large spread has to become smaller."),
    INVERSE_ADDS_FIRST(
            Place.INVERSE,
            "inverse adds the mean before it multiplies: (z + mean) · σ.",
            "Undo the steps of transform in reverse order: the last one first."),
    INVERSE_IS_TRANSFORM(
            Place.INVERSE,
            "inverse standardises once more instead of undoing it.",
            "inverse(transform(x)) must be x: which operations undo a subtraction and a division?"),
    FITTED_ON_EVERYTHING(
            Place.DATA,
            "The scale was learned from training and test data together: what is in the test set changes the training data.",
            "See which rows fit is given; a test set stands for data that nobody has seen yet."),
    TEST_FITTED_AGAIN(
            Place.DATA,
            "The test data was standardised with its own mean and deviation, so the same value means different things in the two parts.",
            "Count your calls of fit: one sample must be transformed in the same way wherever it stands."),
    TEST_LEFT_RAW(
            Place.DATA,
            "The test data was left on its own scale; a model that learned on standardised data cannot read it.",
            "Both parts have to go through transform.");

    private final Place place;
    private final String says;
    private final String helps;

    ScalerSlip(Place place, String says, String helps) {
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
        return other instanceof ScalerSlip slip
                && slip != this
                && (slip.place == place || fitOnly(slip) || slip.fitOnly(this));
    }

    /** Other statistics than mean and σ leave nothing for a slip in σ. */
    private boolean fitOnly(ScalerSlip other) {
        return place == Place.STATISTICS && other.place == Place.SPREAD;
    }

    private enum Place {
        SPREAD,
        STATISTICS,
        CONSTANT,
        TRANSFORM,
        INVERSE,
        DATA
    }
}
