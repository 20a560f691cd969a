package dev.gradus.solutions.optimization;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in schedules: the switches of {@link FaultyLearningRateSchedule}. */
public enum ScheduleSlip implements Mistake {
    DECAYS_BY_BATCHES(
            Place.STEP_DECAY,
            "stepDecay counts batches where it should count epochs, so the rate collapses within an epoch or two.",
            "First work out how many whole epochs have gone by."),
    DECAYS_SMOOTHLY(
            Place.STEP_DECAY,
            "stepDecay falls a little in every batch instead of in steps: the division keeps its remainder.",
            "The number of falls is a whole number; which kind of division gives that?"),
    DECAYS_EVERY_EPOCH(
            Place.STEP_DECAY,
            "stepDecay falls after every epoch: the argument every is not used.",
            "Count how often the rate has fallen, not how many epochs there were."),
    DECAYS_ONCE(
            Place.STEP_DECAY,
            "stepDecay falls once and never again.",
            "After twice as many epochs the factor must have been applied twice."),
    DECAYS_TOO_EARLY(
            Place.STEP_DECAY,
            "stepDecay falls one epoch too early: the epochs are counted from 1.",
            "With every = 3 the epochs 0, 1 and 2 have the whole rate."),
    DECAYS_TOO_LATE(
            Place.STEP_DECAY,
            "stepDecay falls one epoch too late: the boundary belongs to the lower rate already.",
            "With every = 3 the epochs 0, 1 and 2 have the whole rate, and epoch 3 has not."),
    FACTOR_CUT_OFF(
            Place.STEP_DECAY,
            "stepDecay takes the factor off instead of leaving it: the rate is multiplied by 1 − factor.",
            "The factor is what is left of the rate."),
    COSINE_WITHOUT_HALF(
            Place.COSINE,
            "cosine starts at twice the height: without the ½, 1 + cos goes from 2 to 0 and not from 1 to 0.",
            "What does your formula give in epoch 0?"),
    COSINE_OF_WHOLE_NUMBERS(
            Place.COSINE,
            "cosine does not move until the last epoch: epoch / epochs is a division of whole numbers in Java.",
            "Make one of the two numbers a double before dividing."),
    COSINE_TO_ZERO(
            Place.COSINE,
            "cosine ends at 0: the lowest rate is not used.",
            "In the last epoch the answer must be lowest."),
    LOWEST_ON_TOP(
            Place.COSINE,
            "cosine starts at rate + lowest: the wave is as high as rate and stands on top of lowest.",
            "From rate down to lowest the way is only rate − lowest."),
    COSINE_RISES(
            Place.COSINE,
            "cosine starts at the lowest rate and rises: there is a minus in front of the cosine.",
            "cos 0 is 1: which sign makes epoch 0 the highest?"),
    WHOLE_WAVE(
            Place.COSINE,
            "cosine goes down and up again: it runs through a whole wave, 2π, instead of half a wave.",
            "At which angle does the cosine reach −1?"),
    QUARTER_WAVE(
            Place.COSINE,
            "cosine uses a quarter of the wave, from cos 0 to cos ½π: it starts flat but arrives steeply.",
            "Annealing is flat at both ends; how much of the wave is that?"),
    COSINE_OF_DEGREES(
            Place.COSINE,
            "cosine jumps about: the angle is in degrees, and Math.cos takes radians.",
            "Half a turn is π radians."),
    COSINE_ARRIVES_EARLY(
            Place.COSINE,
            "cosine arrives one epoch too early: it divides by epochs − 1.",
            "The lowest rate belongs to epoch number epochs, which is one after the last of epochs epochs."),
    COSINE_RETURNS(
            Place.COSINE_END,
            "cosine rises again after the last epoch: the wave simply goes on.",
            "What should the angle be when epoch is larger than epochs?"),
    WARM_UP_FROM_ZERO(
            Place.WARM_UP,
            "warmUp starts at a rate of 0, so that the first epoch learns nothing: it multiplies by epoch / warmUp.",
            "Epoch 0 has one share of the rate already."),
    WARM_UP_TOO_LONG(
            Place.WARM_UP,
            "warmUp never quite arrives: it divides by warmUp + 1, and jumps to the whole rate afterwards.",
            "Epoch warmUp − 1 has the whole rate."),
    WARM_UP_OF_WHOLE_NUMBERS(
            Place.WARM_UP,
            "warmUp gives 0 until its last epoch: (epoch + 1) / warmUp is a division of whole numbers in Java.",
            "Make one of the two numbers a double before dividing."),
    NO_WARM_UP(Place.WARM_UP, "warmUp gives the whole rate from the start.", "Epoch 0 has only one share of the rate."),
    WARM_UP_GOES_ON(
            Place.WARM_UP,
            "warmUp goes on rising after its end: the rate exceeds what was asked for.",
            "What should happen once epoch has reached warmUp?"),
    COSINE_NOT_SHIFTED(
            Place.COMBINATION,
            "After the warm-up the cosine is entered in the middle: it was running from epoch 0 all the time.",
            "In the cosine's own counting, which epoch is the first one after the warm-up?"),
    COSINE_NOT_SHORTENED(
            Place.COMBINATION,
            "The cosine after the warm-up takes as long as the whole training, so it does not arrive.",
            "How many epochs are left for it?"),
    COSINE_ONLY_SHORTENED(
            Place.COMBINATION,
            "The cosine after the warm-up is short enough but starts too late in its wave: its epochs were not counted anew.",
            "In the cosine's own counting, which epoch is the first one after the warm-up?"),
    BOTH_AT_ONCE(
            Place.COMBINATION,
            "The cosine falls during the warm-up already: the two are multiplied.",
            "They follow each other; ask first which of them this epoch belongs to.");

    private final Place place;
    private final String says;
    private final String helps;

    ScheduleSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof ScheduleSlip slip && slip.place == place;
    }

    private enum Place {
        STEP_DECAY,
        COSINE,
        COSINE_END,
        WARM_UP,
        COMBINATION
    }
}
