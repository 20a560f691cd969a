package dev.gradus.solutions.regularization;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in dropout: the switches of {@link FaultyDropout}. */
public enum DropoutSlip implements Mistake {
    UNSCALED(
            Place.VALUE,
            "What is kept is not scaled: the mask holds 1 instead of 1/(1 − p), so in training the outputs are too small on average.",
            "The mean of a mask should be 1: what must the kept entries be for that?"),
    DIVIDED_BY_RATE(
            Place.VALUE,
            "What is kept is divided by p, the probability to drop, instead of 1 − p.",
            "The mean of a mask should be 1: what must the kept entries be for that?"),
    MULTIPLIED_BY_KEEP(
            Place.VALUE,
            "What is kept is multiplied by 1 − p instead of divided, which makes the outputs even smaller.",
            "Dropping makes a sum smaller: in which direction must the rest be scaled to make up for it?"),
    RATE_KEPT(
            Place.KEEP,
            "Entries are kept with probability p and dropped with 1 − p: the comparison is the wrong way round.",
            "With a rate of 0 nothing may be dropped: what does your comparison do then?"),
    RATE_IS_KEEP(
            Place.KEEP,
            "The rate is taken for the probability to keep, in the draw as well as in the scale.",
            "Compare the contract's first convention with what your code calls p; older texts mean the opposite."),
    GAUSSIAN_FOR_UNIFORM(
            Place.KEEP,
            "Too many entries are dropped: the rate is compared with a normal random number, and half of those are negative.",
            "Look up which method of Random gives a number between 0 and 1."),
    ONE_MASK_FOR_ALL_SAMPLES(
            Place.PATTERN,
            "All rows of the mask are the same: a unit is dropped for every sample of the batch or for none.",
            "The contract asks for a draw of its own for each entry."),
    WHOLE_SAMPLES_DROPPED(
            Place.PATTERN,
            "All columns of the mask are the same: a sample is dropped as a whole or not at all.",
            "The contract asks for a draw of its own for each entry."),
    ONE_DRAW_FOR_ALL(
            Place.PATTERN,
            "The whole mask hangs on one random number: everything is dropped or everything is kept.",
            "The contract asks for a draw of its own for each entry."),
    MASK_NOT_APPLIED(
            Place.TRAINING,
            "The mask is drawn but not applied: y equals x.",
            "SimpleMatrix's operations return a new matrix: what do you do with the one that the product returns?"),
    SCALED_AGAIN(
            Place.TRAINING,
            "The output in training is scaled by 1/(1 − p) twice: once in the mask and once more.",
            "The mask has the scale already."),
    DROPS_AT_INFERENCE(
            Place.INFERENCE,
            "Entries are dropped at inference too.",
            "A trained network should give the same answer to the same question, with all of its units."),
    SCALED_AT_INFERENCE(
            Place.INFERENCE,
            "The outputs are multiplied by 1 − p at inference; that belongs to dropout that does not scale in training.",
            "Scaling in training is there so that nothing is left to do at inference."),
    SCALED_UP_AT_INFERENCE(
            Place.INFERENCE,
            "The outputs are divided by 1 − p at inference, although nothing was dropped.",
            "Scaling up makes up for what is dropped; how much is that at inference?"),
    BACKWARD_WITHOUT_MASK(
            Place.BACKWARD,
            "The gradient passes as if nothing had been dropped.",
            "If an entry was dropped, how much does the output change when its input does?"),
    BACKWARD_UNSCALED(
            Place.BACKWARD,
            "The gradient is set to 0 where entries were dropped, but not scaled where they were kept.",
            "y is x times the mask: what is the derivative of that by x?"),
    BACKWARD_SCALED_TWICE(
            Place.BACKWARD,
            "The gradient is scaled by the mask twice where entries were kept.",
            "y is x times the mask: what is the derivative of that by x?");

    private final Place place;
    private final String says;
    private final String helps;

    DropoutSlip(Place place, String says, String helps) {
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

    /** Two mistakes in the same place stand in the same line of code; who takes p for 1 − p has made his scale with it. */
    @Override
    public boolean excludes(Mistake other) {
        return other != this
                && other instanceof DropoutSlip slip
                && (slip.place == place || changesScale(this, slip) || changesScale(slip, this));
    }

    private static boolean changesScale(DropoutSlip keep, DropoutSlip value) {
        return value.place == Place.VALUE && (keep == RATE_IS_KEEP || (keep == RATE_KEPT && value == DIVIDED_BY_RATE));
    }

    private enum Place {
        VALUE,
        KEEP,
        PATTERN,
        TRAINING,
        INFERENCE,
        BACKWARD
    }
}
