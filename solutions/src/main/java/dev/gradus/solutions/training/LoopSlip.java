package dev.gradus.solutions.training;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in a training loop. */
public enum LoopSlip implements Mistake {
    MASK_IGNORED(
            Place.DROPOUT,
            "No unit is dropped: the mask was not used.",
            "See where the hidden activations meet the mask."),
    NOT_SCALED_UP(
            Place.DROPOUT,
            "What is left of the hidden layer was not scaled up: the factor 1/keep is missing, so a trained network meets larger sums when it is used.",
            "Dropping leaves a share keep of the sum on average; what has to happen for its mean to stay the same?"),
    SCALED_BY_DROP_RATE(
            Place.DROPOUT,
            "The hidden layer is divided by 1 − keep, the rate at which units are dropped.",
            "keep is the probability that a unit stays; with keep = 1 nothing may change."),
    MASK_INVERTED(
            Place.DROPOUT,
            "The units that should stay are dropped and the others stay: the mask is read the wrong way round.",
            "The contract says what a 1 in the mask means."),
    MASK_ONLY_FORWARDS(
            Place.BACKWARD_MASK,
            "The gradient flows through dropped units: the mask was applied forwards but not backwards.",
            "A unit that was multiplied by 0 had no influence on the loss, so what gradient can it have?"),
    SCALE_ONLY_FORWARDS(
            Place.BACKWARD_MASK,
            "The gradients of the first layer are too small by the factor keep: 1/keep was applied forwards but not backwards.",
            "A factor on the way forwards is the same factor on the way backwards."),
    SLOPE_OF_DROPPED(
            Place.SLOPE,
            "tanh′ was taken at the dropped and scaled activations, as 1 − d² instead of 1 − a².",
            "Keep two matrices apart: what tanh gave, and what became of it."),
    MISSING_SLOPE(
            Place.SLOPE,
            "The slope of tanh is missing in the hidden delta.",
            "Between dA1 and dZ1 lies an activation; what does the chain rule multiply by?"),
    MISSING_BATCH_AVERAGE(
            Place.AVERAGE,
            "The gradients of the data are m times too large: they are summed over the batch, not averaged.",
            "The loss is a mean over the rows of the batch; its derivative carries the same factor."),
    NO_DECAY(
            Place.DECAY,
            "The gradients are those of the loss without penalty.",
            "The penalty depends on the weights, so it has a gradient of its own."),
    DOUBLE_DECAY(
            Place.DECAY,
            "The penalty's gradient is 2λw, twice what it should be.",
            "Differentiate (λ/2) w² and see where the ½ goes."),
    DECAY_ON_BIASES(
            Place.DECAY,
            "The biases are penalised too: their gradients have λb added.",
            "The penalty sums the squares of weights only."),
    PENALTY_WITHOUT_HALF(
            Place.PENALTY,
            "The penalty is λΣw², twice what it should be: the ½ is missing.",
            "Compare the loss at λ = 0 with that at λ = 1; half of the squared weights should lie between."),
    PENALTY_OVER_BATCH(
            Place.PENALTY,
            "The penalty was divided by the number of samples.",
            "Only the mean over the data carries 1/m; see what your quotient covers."),
    PENALTY_ON_BIASES(
            Place.PENALTY,
            "The squares of the biases are in the penalty.",
            "The penalty sums the squares of weights only."),
    SUM_OF_LOSSES(
            Place.MEAN,
            "The loss is summed over the samples, not averaged.",
            "A loss that grows with the batch cannot be compared between training and validation data."),
    MISSING_CLIP(
            Place.CLIP,
            "The loss is NaN or infinite where a probability is exactly 0 or 1.",
            "Keep probabilities inside [1e-12, 1 − 1e-12] before taking logarithms."),
    STALE_PARAMETERS(
            Place.EPOCH,
            "All batches of an epoch use the gradients at its first parameters.",
            "Each step starts where the one before ended: which parameters does your call of gradients get?"),
    LAST_BATCH_SKIPPED(
            Place.BATCHES,
            "The last batch of every epoch was not used.",
            "Look at where your loop over the batches ends; the last one may be smaller but counts."),
    ROWS_IGNORED(
            Place.ROWS,
            "Batches are made of consecutive samples: the indices in rows were not used.",
            "Row i of a batch is the sample that rows[i] names."),
    LABELS_OF_OTHER_ROWS(
            Place.ROWS,
            "The samples of a batch have the labels of other samples: x was picked by rows, y was not.",
            "A sample and its label need the same index."),
    NO_MOMENTUM(
            Place.STEP,
            "Every step forgets the one before: the velocity is the gradient.",
            "See what happens to the old velocity when a new one is made."),
    AVERAGED_VELOCITY(
            Place.STEP,
            "The velocity is βv + (1 − β)g, an average, where βv + g is asked for.",
            "Two conventions are in use; compare yours with the contract's formula."),
    VELOCITY_RESET(
            Place.RESET,
            "The velocity starts from 0 in every epoch of fit.",
            "The optimiser's state outlives an epoch; what does your loop hand over to the next one?"),
    COMPARES_WITH_LAST(
            Place.IMPROVEMENT,
            "A validation loss counts as an improvement when it is lower than the last one, even if there was a lower one before.",
            "What bestLoss holds must never grow."),
    MIN_DELTA_IGNORED(
            Place.IMPROVEMENT,
            "Any lower validation loss counts as an improvement, however little lower it is.",
            "See whether observe uses minDelta."),
    NAN_IS_BETTER(
            Place.IMPROVEMENT,
            "NaN counts as an improvement: after a training has diverged, its parameters are kept as the best.",
            "Every comparison with NaN is false; which of your two cases does that lead to?"),
    WAITING_NEVER_RESET(
            Place.WAITING,
            "waited counts all epochs without improvement, not those in a row.",
            "What happens to the count when there is an improvement?"),
    PATIENCE_OFF_BY_ONE(
            Place.STOPPING,
            "The training stops one epoch too late.",
            "It ends as soon as waited has reached patience; look at your comparison."),
    NEVER_STOPS(
            Place.STOPPING,
            "The training always runs to the end of the plan.",
            "See what else than the plan's length your loop asks for."),
    RETURNS_LAST(
            Place.RESULT,
            "The parameters are those of the last epoch, not those with the best validation loss.",
            "What was the monitor kept for?"),
    MONITORS_TRAINING(
            Place.MONITORED,
            "The loss of the training data decides when to stop and what is kept.",
            "Training loss falls even when a network learns by heart; which data was set apart to tell?"),
    PENALTY_IN_VALIDATION(
            Place.VALIDATION,
            "The validation loss includes the penalty.",
            "Validation asks how good the answers are, not how large the weights; look at the last argument of loss."),
    LOSS_BEFORE_EPOCH(
            Place.RECORD,
            "The training loss is the one before each epoch instead of the one after it.",
            "Both losses of an epoch belong to the parameters that it ends with.");

    private final Place place;
    private final String says;
    private final String helps;

    LoopSlip(Place place, String says, String helps) {
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
        return other instanceof LoopSlip slip && slip != this && slip.place == place;
    }

    private enum Place {
        DROPOUT,
        BACKWARD_MASK,
        SLOPE,
        AVERAGE,
        DECAY,
        PENALTY,
        MEAN,
        CLIP,
        EPOCH,
        BATCHES,
        ROWS,
        STEP,
        RESET,
        IMPROVEMENT,
        WAITING,
        STOPPING,
        RESULT,
        MONITORED,
        VALIDATION,
        RECORD
    }
}
