package dev.gradus.solutions.training;

import dev.gradus.engine.pack.Mistake;

/** The known mistakes of an XOR network. */
public enum XorSlip implements Mistake {
    ZERO_WEIGHTS(
            Place.INITIAL_WEIGHTS,
            "All weights start at zero, so the hidden layer gets no gradient and never starts to learn",
            "Work out dW1 by hand when every entry of W2 is zero."),
    EQUAL_UNITS(
            Place.INITIAL_WEIGHTS,
            "All hidden units start with the same weights and stay copies of each other",
            "Units that start equal get equal gradients; something has to tell them apart at the start."),
    LINEAR_HIDDEN(
            Place.HIDDEN_ACTIVATION,
            "The hidden layer has no activation, so the network is linear and cannot learn XOR",
            "Check what happens to z1 before it is multiplied by W2."),
    SIGMOID_HIDDEN(
            Place.HIDDEN_ACTIVATION,
            "The hidden layer uses the sigmoid where the contract says tanh",
            "At z1 = 0 a hidden unit should give 0, not ½."),
    MISSING_TANH_DERIVATIVE(
            Place.HIDDEN_ACTIVATION,
            "The derivative of tanh is missing in the hidden delta",
            "Write the chain rule from a2 back to z1 and count the factors."),
    TANH_DERIVATIVE_AT_ACTIVATION(
            Place.HIDDEN_ACTIVATION,
            "The derivative of tanh is taken at a1 instead of z1: 1 − tanh²(a1)",
            "a1 is tanh(z1) already; see how often tanh is applied in your derivative."),
    THRESHOLDED_OUTPUT(
            Place.OUTPUT,
            "predict gives classes 0 and 1 instead of probabilities",
            "Return what the sigmoid gives; rounding is up to the caller."),
    MISSING_MINUS(
            Place.LOGARITHM,
            "The loss is negative: the minus sign of the cross-entropy is missing",
            "The logarithm of a probability is never positive; the loss is never negative."),
    DECIMAL_LOGARITHM(
            Place.LOGARITHM,
            "The loss is 0.434 times what it should be: it uses log10 instead of the natural logarithm",
            "Look up which base Math.log10 and Math.log have."),
    ONLY_POSITIVE_LABELS(
            Place.LOGARITHM,
            "The loss counts only samples with label 1",
            "A sample with label 0 should cost −ln(1 − p)."),
    SUM_OF_LOSSES(
            Place.AVERAGE,
            "The loss is summed over the samples instead of averaged",
            "Double the data by repeating every row: a mean does not change."),
    MISSING_CLIP(
            Place.CLIP,
            "The loss is not finite when a probability is exactly 0 or 1",
            "Keep probabilities inside [1e-12, 1 − 1e-12] before taking logarithms."),
    WRONG_SIGN(
            Place.OUTPUT_DELTA,
            "Every gradient has the wrong sign: the output delta is y − a2",
            "Where a2 is too large, raising z2 must raise the loss."),
    EXTRA_SIGMOID_DERIVATIVE(
            Place.OUTPUT_DELTA,
            "The output delta has an extra factor a2(1 − a2)",
            "Multiply the derivative of the cross-entropy by a2 with the derivative of the sigmoid and simplify."),
    MISSING_BATCH_AVERAGE(
            Place.BATCH_AVERAGE,
            "Every gradient is m times too large: the average over the batch is missing",
            "The loss is a mean over m samples; its derivative carries the same factor."),
    NO_BIAS_GRADIENTS(
            Place.BIAS_GRADIENTS,
            "The gradients of the biases are zero",
            "A bias is a weight whose input is always 1."),
    MISSING_LEARNING_RATE(
            Place.STEP,
            "train subtracts the whole gradient: the learning rate is not used",
            "See how far one epoch moves the parameters when the rate is halved."),
    FROZEN_HIDDEN_LAYER(
            Place.STEP,
            "train updates only the output layer; W1 and b1 stay as they were",
            "Compare the hidden weights before and after an epoch."),
    UPDATED_OUTPUT_WEIGHTS(
            Place.HIDDEN_DELTA_IN_TRAINING,
            "train computes the hidden delta with W2 after its update",
            "All four gradients of an epoch belong to the same parameters; look at the order of your statements."),
    LOSS_AFTER_UPDATE(
            Place.RECORDING,
            "The recorded losses are those after each epoch instead of before it",
            "The first entry should be the loss of the initial parameters."),
    ONE_EPOCH_TOO_FEW(
            Place.COUNTING,
            "train makes one update too few",
            "Look at where the loop over the epochs starts and at the comparison that ends it."),
    CHANGES_INITIAL_PARAMETERS(
            Place.OWNERSHIP,
            "train changes the initial parameters that it was given",
            "A SimpleMatrix is handed over by reference: work on copies, or make new matrices.");

    private final Place place;
    private final String says;
    private final String helps;

    XorSlip(Place place, String says, String helps) {
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
        return other instanceof XorSlip slip && slip != this && slip.place == place;
    }

    /** The piece of code that a slip sits in: two slips in the same piece cannot be made at once. */
    private enum Place {
        INITIAL_WEIGHTS,
        HIDDEN_ACTIVATION,
        OUTPUT,
        LOGARITHM,
        AVERAGE,
        CLIP,
        OUTPUT_DELTA,
        BATCH_AVERAGE,
        BIAS_GRADIENTS,
        STEP,
        HIDDEN_DELTA_IN_TRAINING,
        RECORDING,
        COUNTING,
        OWNERSHIP
    }
}
