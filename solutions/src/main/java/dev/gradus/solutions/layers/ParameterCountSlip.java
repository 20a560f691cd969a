package dev.gradus.solutions.layers;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in counting parameters: the switches of {@link FaultyParameterCount}. */
public enum ParameterCountSlip implements Mistake {
    BIASES_OMITTED(
            Place.BIAS,
            "Only weights are counted; every unit has a bias as well.",
            "Write down the formula of one unit: which of its numbers are learned?"),
    BIAS_FOR_EVERY_INPUT(
            Place.BIAS,
            "Every layer has as many biases as inputs, where it should have one for each of its own units.",
            "What is a bias added to: an input, or a unit's weighted sum?"),
    ONE_BIAS_FOR_THE_LAYER(
            Place.BIAS,
            "Every layer has a single bias, where each of its units should have one.",
            "The bias of a layer is a row: how long is it?"),
    SIZES_ADDED(
            Place.WEIGHTS,
            "The weights of a layer are counted as inputs plus units; there is one for every pair of them.",
            "Draw 2 inputs and 3 units and count the lines between them."),
    EVERY_LAYER_FROM_INPUTS(
            Place.WEIGHTS,
            "Every layer is counted as if it were connected to the network's inputs.",
            "What does the second layer get to see?"),
    INPUTS_AS_LAYER(
            Place.LAYERS,
            "The inputs are counted as a layer with a bias each; they are data, nothing about them is learned.",
            "How many layers with weights does a network with three sizes have?"),
    OUTPUT_LAYER_MISSED(Place.LAYERS, "The output layer is missing.", "Check where your loop over the sizes ends."),
    INT_OVERFLOW(
            Place.RANGE,
            "Large layers have a wrong, even negative number: a product of two ints overflows before it becomes a long.",
            "In which type does Java compute the product of two ints?"),
    UNITS_COUNTED(
            Place.TOTAL,
            "The total counts units, not parameters.",
            "A unit is no parameter; its weights and its bias are.");

    private final Place place;
    private final String says;
    private final String helps;

    ParameterCountSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof ParameterCountSlip slip && slip.place == place;
    }

    private enum Place {
        BIAS,
        WEIGHTS,
        LAYERS,
        RANGE,
        TOTAL
    }
}
