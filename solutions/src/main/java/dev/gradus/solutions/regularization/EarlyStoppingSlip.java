package dev.gradus.solutions.regularization;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in early stopping: the switches of {@link FaultyEarlyStopping}. */
public enum EarlyStoppingSlip implements Mistake {
    ALL_BAD_EPOCHS_COUNTED(
            Place.COUNT,
            "All epochs without an improvement are counted, not only those in a row: training stops too soon.",
            "What should happen to the count when the loss improves?"),
    PATIENCE_EXCEEDED(
            Place.PATIENCE,
            "Training stops one epoch too late: only when patience is exceeded, not when it is used up.",
            "With a patience of 1, how many bad epochs may there be?"),
    PATIENCE_SHORT(
            Place.PATIENCE,
            "Training stops one epoch too soon: the epoch of the improvement itself counts as waiting.",
            "With a patience of 1, how many bad epochs must there be?"),
    COMPARED_WITH_PREVIOUS(
            Place.BEST,
            "Every loss is compared with the one before it instead of the best one so far, so a slow rise with small dips never stops.",
            "Which number do you keep from one epoch to the next, and when does it change?"),
    BEST_CREEPS(
            Place.BEST,
            "The best loss is lowered by improvements that are too small to count, so many small steps never add up to one.",
            "The best loss changes together with the count, or not at all."),
    HIGHER_IS_BETTER(
            Place.IMPROVEMENT,
            "A higher loss counts as an improvement.",
            "The monitored number is a loss, not an accuracy."),
    EQUAL_IMPROVES(
            Place.IMPROVEMENT,
            "A loss that is exactly on the limit counts as an improvement; it must be below it.",
            "Read the contract's inequality once more: is it strict?"),
    NAN_IMPROVES(
            Place.IMPROVEMENT,
            "NaN counts as an improvement, and as every comparison with it is false, nothing stops training after that.",
            "What is the value of NaN >= 1 in Java, and of its negation?"),
    NAN_SKIPPED(
            Place.IMPROVEMENT,
            "An epoch whose loss is NaN is not counted at all, so training that has broken down goes on.",
            "An epoch either improves or does not: what is one with NaN?"),
    MIN_DELTA_IGNORED(
            Place.MIN_DELTA,
            "Any decrease counts as an improvement: minDelta has no effect.",
            "Which of your arguments is never read?"),
    MIN_DELTA_ADDED(
            Place.MIN_DELTA,
            "minDelta has the wrong sign: a loss that is slightly higher than the best counts as an improvement.",
            "minDelta makes it harder to improve: must the limit lie above the best loss or below it?"),
    LAST_EPOCH_AS_BEST(
            Place.BEST_EPOCH,
            "The epoch that is reported as the best one is the last one.",
            "Patience epochs lie between the best epoch and the end: remember when the best loss was seen."),
    BEST_EPOCH_FROM_PATIENCE(
            Place.BEST_EPOCH,
            "The best epoch is computed as the last one minus patience, which holds only when patience ran out.",
            "When training runs to its end, where can the best epoch be?"),
    EPOCHS_FROM_ONE(
            Place.NUMBERING,
            "Epochs are counted from 1; the contract counts from 0.",
            "What number does the first epoch have?"),
    ALWAYS_EARLY(
            Place.EARLY,
            "Training that came to its end is reported as stopped early.",
            "What is different when the losses end before patience does?"),
    TRAINING_LOSS_MONITORED(
            Place.MONITORED,
            "The training loss is monitored instead of the validation loss; it goes on falling, so nothing is noticed.",
            "Which of the two optima tells how good the weights are on data that training does not see?"),
    VALIDATED_BEFORE_STEP(
            Place.ORDER,
            "The validation loss is taken before the step of the epoch, so every epoch is judged by the weights of the one before.",
            "An epoch is a step and then a look at where it led."),
    LAST_WEIGHTS_RETURNED(
            Place.WEIGHTS,
            "The weights are those of the last epoch: the best ones were not restored, or were kept without a copy and changed later.",
            "When you remember an array and training then changes that same array, what do you remember?");

    private final Place place;
    private final String says;
    private final String helps;

    EarlyStoppingSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof EarlyStoppingSlip slip && slip.place == place;
    }

    private enum Place {
        COUNT,
        PATIENCE,
        BEST,
        IMPROVEMENT,
        MIN_DELTA,
        BEST_EPOCH,
        NUMBERING,
        EARLY,
        MONITORED,
        ORDER,
        WEIGHTS
    }
}
