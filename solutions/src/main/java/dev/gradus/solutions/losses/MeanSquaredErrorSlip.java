package dev.gradus.solutions.losses;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in the mean squared error: the switches of {@link FaultyMeanSquaredError}. */
public enum MeanSquaredErrorSlip implements Mistake {
    LOSS_SUMMED(
            Place.LOSS_AVERAGE,
            "The loss is the sum of the squared differences: it is not divided by their number.",
            "What does the first letter of MSE stand for?"),
    LOSS_PER_SAMPLE(
            Place.LOSS_AVERAGE,
            "The loss is k times too large: the sum is divided by the number of samples and not by the number of entries.",
            "With several outputs a sample has several differences, and the mean runs over all of them."),
    LOSS_HALVED(
            Place.LOSS_HALF,
            "The loss is half of what it should be: there is a factor 1/2 in front.",
            "Both conventions exist; read which one this contract has."),
    ROOT_TAKEN(
            Place.LOSS_FORM,
            "The loss is the root of the mean squared error.",
            "The contract stops at the mean of the squares."),
    ABSOLUTE_DIFFERENCES(
            Place.LOSS_FORM,
            "The loss is the mean of the absolute differences: they are not squared.",
            "How much more should a difference of 2 cost than a difference of 1?"),
    SIGNED_DIFFERENCES(
            Place.LOSS_FORM,
            "The loss is the mean of the differences themselves, so those of opposite sign cancel and it can be negative.",
            "Every difference has to count, whatever its sign."),
    SQUARE_OF_MEAN(
            Place.LOSS_FORM,
            "The loss is the square of the mean difference: differences of opposite sign have cancelled before the square is taken.",
            "Square first and average afterwards."),
    SQUARE_MULTIPLIED_OUT(
            Place.LOSS_FORM,
            "The loss of large numbers with small differences has no right digits: the squares were multiplied out, and huge numbers are subtracted from each other.",
            "Subtract before you square."),
    GRADIENT_NOT_AVERAGED(
            Place.GRADIENT_AVERAGE,
            "The gradient lacks the factor 1/(m·k): it is that of the sum and not of the mean.",
            "The factor in front of the sum stays when you differentiate."),
    GRADIENT_PER_SAMPLE(
            Place.GRADIENT_AVERAGE,
            "The gradient is k times too large: it is divided by the number of samples and not by the number of entries.",
            "Use the same number as in the loss."),
    GRADIENT_WITHOUT_TWO(
            Place.GRADIENT_TWO,
            "The gradient is half of what it should be: the 2 from differentiating the square is missing.",
            "This loss has no 1/2 in front that could cancel the 2."),
    GRADIENT_REVERSED(
            Place.GRADIENT_SIGN,
            "The gradient has the wrong sign, so training would move predictions away from their targets.",
            "If a prediction is too large, making it larger makes the loss larger: which sign does the derivative have?"),
    GRADIENT_OF_ABSOLUTE(
            Place.GRADIENT_FORM,
            "The gradient has the same magnitude in every entry: it is that of absolute differences.",
            "The derivative of a square grows with what is squared."),
    GRADIENT_SQUARED(
            Place.GRADIENT_FORM,
            "The gradient holds squared differences, so it is never negative: the square has not been differentiated.",
            "What is the derivative of x² by x?"),
    GRADIENT_OF_ROOT(
            Place.GRADIENT_FORM,
            "The gradient is that of the root mean squared error, and NaN where all predictions are right.",
            "No root has to be differentiated: the loss is the mean of the squares itself."),
    LAST_SAMPLE_DROPPED(
            Place.BATCH,
            "The last sample of the batch does not count.",
            "Check where your loop over the samples ends.");

    private final Place place;
    private final String says;
    private final String helps;

    MeanSquaredErrorSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof MeanSquaredErrorSlip slip && slip.place == place;
    }

    private enum Place {
        LOSS_AVERAGE,
        LOSS_HALF,
        LOSS_FORM,
        GRADIENT_AVERAGE,
        GRADIENT_TWO,
        GRADIENT_SIGN,
        GRADIENT_FORM,
        BATCH
    }
}
