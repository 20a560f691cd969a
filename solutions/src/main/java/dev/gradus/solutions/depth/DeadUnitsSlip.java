package dev.gradus.solutions.depth;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong about dead units: the switches of {@link FaultyDeadUnits}. */
public enum DeadUnitsSlip implements Mistake {
    BIAS_OMITTED(
            Place.BIAS,
            "The biases are left out of the pre-activations; most dead units are dead because of theirs.",
            "Which part of the layer is never read?"),
    ZERO_COUNTS_AS_ON(
            Place.OFF,
            "A pre-activation of exactly 0 counts as on; its output and its slope are 0, so it is off.",
            "Read once more where the contract draws the line."),
    OFF_ONCE_IS_DEAD(
            Place.DEAD,
            "A unit that is off for any sample counts as dead; it must be off for all of them.",
            "A healthy ReLU is off for about half of the samples."),
    FIRST_SAMPLE_ONLY(
            Place.DEAD,
            "Only the first sample decides which units are dead.",
            "One sample says little: where does your loop over the rows end?"),
    OFF_ON_AVERAGE(
            Place.DEAD,
            "A unit counts as dead when its mean pre-activation is 0 or less, although some samples switch it on.",
            "Gradients flow as soon as one sample is on: does a mean tell you that?"),
    LAST_BATCH_ONLY(
            Place.DEAD,
            "Only the last batch decides which units are dead.",
            "What happens to what you found in one batch when the next one comes?"),
    DEAD_IN_ANY_BATCH(
            Place.DEAD,
            "A unit that is off throughout one batch counts as dead, even if another batch switches it on.",
            "The question is about the data set: does one batch without a sign of life decide it?"),
    INDICES_FROM_ONE(
            Place.INDEX,
            "The units are counted from 1; the contract counts from 0.",
            "What index does the first column have?"),
    SAMPLES_FOR_UNITS(
            Place.INDEX,
            "The indices are those of samples that switch no unit on, not those of units that no sample switches on.",
            "Units are columns: over which index must everything be off?"),
    SHARE_OF_THE_LIVING(
            Place.FRACTION,
            "The share is that of the units that are alive.",
            "Subtract it from 1, or count the others."),
    INTEGER_DIVISION(
            Place.FRACTION,
            "The share of dead units is always 0, or 1 when all are dead: two whole numbers are divided.",
            "What is 2 / 5 in Java?"),
    DIVIDED_BY_SAMPLES(
            Place.FRACTION,
            "The number of dead units is divided by the number of samples.",
            "A share of the units: how many units are there?"),
    SHARE_OF_ZEROS(
            Place.FRACTION,
            "The share is that of the zeros among all outputs, not that of the dead units among all units.",
            "The contract has two shares: how many things does each of them count?"),
    MEAN_OF_BATCHES(
            Place.FRACTION,
            "The share of dead units is worked out for each batch and then averaged, so units that one batch switches on count in part.",
            "Decide first, over all batches, which units are dead; then divide."),
    ZEROS_AVERAGED_BY_BATCH(
            Place.ZEROS,
            "The share of zeros is averaged over the batches, so that samples of a small batch count for more.",
            "Count zeros and outputs over all batches, and divide once."),
    ZEROS_INVERTED(
            Place.ZEROS,
            "The share of zeros is that of the outputs that are not zero.",
            "Which of the two does your condition count?"),
    PRE_ACTIVATIONS_PASSED_ON(
            Place.FORWARD,
            "The next layer gets the pre-activations: the ReLU between two layers is missing.",
            "What does a layer hand on, z or max(0, z)?");

    private final Place place;
    private final String says;
    private final String helps;

    DeadUnitsSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof DeadUnitsSlip slip && slip.place == place;
    }

    private enum Place {
        BIAS,
        OFF,
        DEAD,
        INDEX,
        FRACTION,
        ZEROS,
        FORWARD
    }
}
