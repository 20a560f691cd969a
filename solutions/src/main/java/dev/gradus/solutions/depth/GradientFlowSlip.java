package dev.gradus.solutions.depth;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong about gradients through depth: the switches of {@link FaultyGradientFlow}. */
public enum GradientFlowSlip implements Mistake {
    WEIGHTS_IGNORED(
            Place.WEIGHT,
            "The factors are the slopes of the activation alone: the weights are left out.",
            "Between one unit's output and the next one's stand two steps: a product and an activation."),
    FACTORS_WITHOUT_SIGN(
            Place.WEIGHT,
            "The factors are all positive: the signs of the weights are lost.",
            "A negative weight turns the direction of the gradient round."),
    WEIGHT_ADDED(
            Place.WEIGHT,
            "Weight and slope are added instead of multiplied.",
            "The chain rule multiplies derivatives of steps that follow each other."),
    SLOPE_IGNORED(
            Place.SLOPE,
            "The factors are the weights alone: the slope of the activation is left out.",
            "Between one unit's output and the next one's stand two steps: a product and an activation."),
    SLOPE_AT_ACTIVATION(
            Place.SLOPE,
            "The slope is taken at the activation g(z) instead of z.",
            "Follow the argument that your derivative gets: has the activation been applied to it before?"),
    ACTIVATION_FOR_SLOPE(
            Place.SLOPE,
            "The factors have the activation g(z) where its slope belongs: they describe the signal forwards, not the gradient backwards.",
            "A factor is a derivative: how much does the output change with the input?"),
    TANH_WITHOUT_SQUARE(
            Place.SLOPE,
            "The slope of tanh is taken as 1 − tanh z; a square is missing.",
            "The slope of tanh is the same at z and −z."),
    RELU_ALWAYS_ON(
            Place.SLOPE,
            "The slope of the ReLU is taken as 1 everywhere, also where the unit is off.",
            "What does a small change of z do to max(0, z) where z is negative?"),
    SUM_FOR_PRODUCT(
            Place.CHAIN,
            "The factors are added up instead of multiplied.",
            "The chain rule multiplies derivatives of steps that follow each other."),
    FORWARD_PRODUCT(
            Place.CHAIN,
            "The products run from the first layer on: entry l belongs to the layers up to l, not from l on.",
            "Gradients come from the output: which layers has the one passed that arrives at the first?"),
    OWN_FACTOR_LEFT_OUT(
            Place.CHAIN,
            "The products are one layer short: what is given is the gradient at each layer's output, not at its input.",
            "With a single layer the answer is its factor."),
    FROM_LAST_TO_FIRST(
            Place.CHAIN,
            "The gradients are right, but listed from the last layer to the first.",
            "Which index does the contract give to layer 1?"),
    BOUND_LINEAR(
            Place.BOUND,
            "The bound multiplies the largest factor by the number of layers instead of raising it to that power.",
            "Two layers with a factor of at most ¼ each: what is their product at most?"),
    BOUND_WITHOUT_WEIGHT(
            Place.BOUND, "The bound ignores the weights.", "With weights of 8 even a chain of sigmoids can explode."),
    BOUND_WITH_ONE_WEIGHT(
            Place.BOUND,
            "The bound takes the weight into account once, not once for every layer.",
            "Every layer has a weight of its own in its factor."),
    BOUND_WITH_SIGN(
            Place.BOUND,
            "The bound is negative for a negative weight and an odd number of layers.",
            "What is bounded is a magnitude."),
    TANH_BOUND_QUARTER(
            Place.STEEPEST,
            "The bound takes the slope of tanh to be at most ¼; that is the sigmoid's.",
            "How steep is tanh at 0?"),
    NORM_SQUARED(
            Place.NORM,
            "The norms are squared: the root is missing.",
            "A Frobenius norm is the root of the sum of squares."),
    LARGEST_ENTRY(
            Place.NORM,
            "The norms are the largest entries of the gradients.",
            "A Frobenius norm is the root of the sum of squares."),
    BATCH_AVERAGED(
            Place.NORM,
            "The norms are divided by the number of samples; the loss here is a sum.",
            "Read once more what the loss of the network is."),
    DELTA_NORM(
            Place.MEASURED,
            "The norms are those of the gradients by the pre-activations, not by the weights.",
            "A layer's weight gradient pairs what arrives at it with what entered it."),
    GRADIENT_FROM_OUTPUT(
            Place.MEASURED,
            "The weight gradients are built from each layer's output; they need what entered the layer.",
            "The weights multiply the activations of the layer before."),
    HIDDEN_SLOPE_MISSING(
            Place.BACKWARD,
            "In the network the gradient passes every activation but the last as if its slope were 1.",
            "Each layer has two steps to go back through."),
    OUTPUT_SLOPE_MISSING(
            Place.BACKWARD,
            "In the network the slope of the last activation is missing.",
            "The loss is the sum of the last activations, not of the last pre-activations."),
    WEIGHTS_NOT_TRANSPOSED(
            Place.TRANSPOSE,
            "In the network the gradient is multiplied with the entries of the weights in their own order and not with the transpose.",
            "Forwards a weight matrix maps inputs to outputs; backwards the map goes the other way.");

    private final Place place;
    private final String says;
    private final String helps;

    GradientFlowSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof GradientFlowSlip slip && slip.place == place;
    }

    private enum Place {
        WEIGHT,
        SLOPE,
        CHAIN,
        BOUND,
        STEEPEST,
        NORM,
        MEASURED,
        BACKWARD,
        TRANSPOSE
    }
}
