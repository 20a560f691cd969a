package dev.gradus.solutions.layers;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in a forward pass: the switches of {@link FaultyMlpForward}. */
public enum ForwardSlip implements Mistake {
    BIAS_OMITTED(
            Place.BIAS,
            "The pre-activations are input·w without the bias.",
            "Follow the record of a layer's parameters: is each of its two components used?"),
    BIAS_AFTER_ACTIVATION(
            Place.BIAS,
            "The bias is added after the activation: a is g(input·w) + b, so it moves the outputs and not the point where a unit switches on.",
            "The bias belongs to the weighted sum, which is what the activation is applied to."),
    HIDDEN_ACTIVATION_SKIPPED(
            Place.HIDDEN,
            "The hidden layers have no activation: their a equals their z, so all layers together are one linear layer.",
            "Look at what stands between two products: without it the whole network is linear however deep it is."),
    HIDDEN_ALWAYS_RELU(
            Place.HIDDEN,
            "The hidden layers are ReLU layers whatever activation is asked for.",
            "Follow the argument for the hidden activation: does the forward pass ever look at it?"),
    OUTPUT_ACTIVATION_EVERYWHERE(
            Place.HIDDEN,
            "The hidden layers use the output activation.",
            "There are two arguments for activations: which layers does each of them belong to?"),
    PREACTIVATION_PASSED_ON(
            Place.INPUT,
            "Each layer but the first gets the pre-activations of the layer before it instead of the activations, which are computed and then left unused.",
            "Follow the variable that becomes the next layer's input."),
    HIDDEN_AT_OUTPUT(
            Place.OUTPUT,
            "The last layer uses the hidden activation instead of the output activation.",
            "The last layer needs an activation of its own: how does your loop know that it is there?"),
    HIDDEN_BEFORE_OUTPUT(
            Place.OUTPUT,
            "The last layer applies the hidden activation and then the output activation to the result.",
            "Count the functions between the last z and the last a."),
    OUTPUT_ACTIVATION_TWICE(
            Place.OUTPUT,
            "The output activation is applied twice.",
            "Count the functions between the last z and the last a."),
    OUTPUT_ACTIVATION_SKIPPED(
            Place.OUTPUT,
            "The outputs are the last layer's pre-activations: the output activation is missing.",
            "What does the loop do differently for the last layer?"),
    OUTPUT_ALWAYS_SIGMOID(
            Place.OUTPUT,
            "The output layer is a sigmoid layer whatever activation is asked for.",
            "Follow the argument for the output activation: does the forward pass ever look at it?"),
    ACTIVATION_KEPT_AS_Z(
            Place.RESULT,
            "The pre-activations that are returned are the activations: z was overwritten or replaced.",
            "The backward pass needs both, so z must survive the activation: make a new matrix."),
    LAST_ACTIVATION_EVERYWHERE(
            Place.RESULT,
            "All entries of a are the network's output: one object was added to the list for every layer.",
            "Make a new matrix for every layer; a list keeps references, not copies."),
    INPUT_AS_FIRST_ACTIVATION(
            Place.RESULT,
            "The list a starts with the inputs x, so it has one entry more than there are layers.",
            "Useful as that is for the backward pass, the contract asks for what layers computed only."),
    LAST_LAYER_MISSED(
            Place.RESULT, "The last layer is missing from both lists.", "Check where your loop over the layers ends."),
    SOFTMAX_OVER_BATCH(
            Place.SOFTMAX,
            "Softmax divides by the sum over the whole batch: all rows together add up to 1, where each row should.",
            "Every sample has a distribution of its own: along which direction of the matrix do you add?"),
    SOFTMAX_OVERFLOW(
            Place.SOFTMAX,
            "Softmax is NaN for pre-activations from about 710 on: e^z is infinite there, and infinity divided by infinity is not a number.",
            "Adding the same number to all entries of a row changes nothing: which number keeps the exponents from being positive?"),
    SOFTMAX_SHIFTED_BY_BATCH(
            Place.SOFTMAX,
            "Softmax subtracts the largest entry of the whole batch: a row far below it underflows to 0/0, which is NaN.",
            "The shift that keeps a row's exponents in range has to come from that row."),
    SIGMOID_OVERFLOW(
            Place.SIGMOID,
            "The sigmoid is NaN for pre-activations from about 710 on: e^z is infinite there, and infinity divided by infinity is not a number.",
            "Write the sigmoid so that its exponent is never positive.");

    private final Place place;
    private final String says;
    private final String helps;

    ForwardSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof ForwardSlip slip && slip.place == place;
    }

    private enum Place {
        BIAS,
        HIDDEN,
        INPUT,
        OUTPUT,
        RESULT,
        SOFTMAX,
        SIGMOID
    }
}
