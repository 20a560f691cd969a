package dev.gradus.solutions.initialization;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong about symmetry: the switches of {@link FaultySymmetryBreaking}. */
public enum SymmetrySlip implements Mistake {
    ROWS_COUNTED(
            Place.COUNT,
            "distinctUnits compares rows of w1, which belong to inputs, and not columns, which belong to hidden units.",
            "W1 is d × h: which index says which hidden unit a weight enters?"),
    EVERY_UNIT_COUNTED(
            Place.COUNT,
            "distinctUnits gives the number of all hidden units, alike or not.",
            "Units that are alike count once."),
    NEIGHBOURS_COMPARED(
            Place.COUNT,
            "distinctUnits compares each unit with the one before only, so likes that stand apart count twice.",
            "With which of the units before must a new one be compared?"),
    UNITS_WITHOUT_TWIN(
            Place.COUNT,
            "distinctUnits leaves out units that have a twin altogether, instead of counting them once.",
            "Three units that are alike are one distinct unit, not none."),
    BIAS_IGNORED(
            Place.COUNT,
            "distinctUnits does not look at the biases: units with equal weights and different biases compute different things.",
            "What does a hidden unit compute, and which numbers go into it?"),
    OUTGOING_COMPARED(
            Place.COUNT,
            "distinctUnits takes units with different outgoing weights for different; what leaves a unit does not change what it computes.",
            "Which of the four matrices go into a1?"),
    COMPARED_TO_THE_BIT(
            Place.COUNT,
            "distinctUnits compares to the last bit, so rounding makes units different that are alike.",
            "The contract says how far apart units may be and still be alike."),
    LENGTHS_COMPARED(
            Place.COUNT,
            "distinctUnits compares the lengths of the weight vectors: units that point in different directions count as one.",
            "Compare weight by weight."),
    UPHILL(Place.MOVE, "train moves the parameters along the gradients, uphill.", "Which way does descent go?"),
    AVERAGE_MISSING(
            Place.DELTA,
            "train uses gradients that are m times too large: the mean over the samples is missing.",
            "The loss is divided by the number of rows; so is its gradient."),
    SLOPE_MISSING(
            Place.SLOPE,
            "train lets the gradient pass the hidden layer without the slope of tanh.",
            "Between z1 and a1 stands the tanh; the chain rule has a factor for every step."),
    SLOPE_OF_THE_SIGMOID(
            Place.SLOPE,
            "train uses a(1 − a) for the slope of the hidden units, which is the sigmoid's; here they are tanh.",
            "What is the derivative of tanh, written with a = tanh z?"),
    NEW_W2_CARRIES_BACK(
            Place.ORDER,
            "train moves w2 first and then carries the gradient back through the new w2.",
            "All four gradients belong to the same parameters: compute them all before you move anything."),
    HIDDEN_LAYER_STAYS(
            Place.STAYS,
            "train moves the output layer only; the hidden units keep their first weights.",
            "Four matrices have a gradient."),
    BIASES_STAY(Place.STAYS, "train moves the weights and leaves the biases.", "Four matrices have a gradient."),
    ONE_STEP_ONLY(
            Place.STEPS,
            "train makes one step, however many are asked for.",
            "Each step starts from where the last one led: what does your loop carry on?"),
    ONE_STEP_TOO_MANY(
            Place.STEPS,
            "train makes one step more than asked for.",
            "With 0 steps the parameters come back as they were: check the bounds of your loop."),
    ALL_ZERO(
            Place.FIRST,
            "All first parameters are zero: every hidden unit gives 0, no gradient reaches a weight, and nothing but the last bias ever learns.",
            "What makes one unit different from another, if nothing is drawn at random?"),
    ALL_THE_SAME(
            Place.FIRST,
            "All first weights are the same number: the hidden units start alike, get the same gradients and stay alike.",
            "What makes one unit different from another, if all weights are equal?"),
    ONE_UNIT_REPEATED(
            Place.FIRST,
            "All hidden units have the same random weights and leave with the same weight too, as when one unit is copied or a new Random with the same seed is made for each: they stay alike.",
            "Draw every weight with a number of its own, from one and the same source of randomness."),
    TWINS(
            Place.FIRST,
            "The second half of the hidden units is a copy of the first half, with the same weights in and out: the layer works with half of its units.",
            "Count the distinct units after some training: where do the copies come from?"),
    FIXED_SEED(
            Place.FIRST,
            "The first parameters do not depend on the given source of randomness: a Random with a fixed seed was made instead.",
            "Use the argument random for every number."),
    TRANSPOSED_SHAPES(
            Place.FIRST,
            "The first weights are outputs × inputs, as in PyTorch; here W1 is d × h and W2 is h × k.",
            "X·W1 must be defined and have a column for each hidden unit.");

    private final Place place;
    private final String says;
    private final String helps;

    SymmetrySlip(Place place, String says, String helps) {
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

    /** Two mistakes in the same place stand in the same line of code; a hidden layer that stays has no gradient. */
    @Override
    public boolean excludes(Mistake other) {
        return other != this
                && other instanceof SymmetrySlip slip
                && (slip.place == place || hiddenStays(this, slip) || hiddenStays(slip, this));
    }

    private static boolean hiddenStays(SymmetrySlip one, SymmetrySlip other) {
        return one == HIDDEN_LAYER_STAYS && (other.place == Place.SLOPE || other.place == Place.ORDER);
    }

    private enum Place {
        COUNT,
        MOVE,
        DELTA,
        SLOPE,
        ORDER,
        STAYS,
        STEPS,
        FIRST
    }
}
