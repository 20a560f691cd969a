package dev.gradus.solutions.layers;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong between two layers: the switches of {@link FaultyHiddenDelta}. */
public enum HiddenDeltaSlip implements Mistake {
    WEIGHTS_NOT_TRANSPOSED(
            Place.WEIGHTS,
            "The gradient is multiplied with the next layer's weights and not with their transpose: it fails unless both layers have the same size, and is wrong when they have.",
            "Forwards the weights lead from this layer to the next; backwards the map goes the other way."),
    FIRST_NEXT_UNIT_ONLY(
            Place.WEIGHTS,
            "Only the first unit of the next layer sends its gradient back; the others are left out.",
            "A unit is an input of every unit of the next layer: what does the chain rule do with several ways?"),
    SUMMED_WITHOUT_WEIGHTS(
            Place.WEIGHTS,
            "Every unit gets the plain sum of the next layer's gradients: the weights on the way back are missing.",
            "How much does the pre-activation of a next unit change when this activation changes?"),
    SLOPE_AT_ACTIVATION(
            Place.SLOPE,
            "The slope is taken at the activation g(z) and not at the pre-activation z; for ReLU that makes no difference, for sigmoid and tanh it does.",
            "The argument is z: how often does your code apply the activation before it uses the formula of the slope?"),
    FORMULA_ON_PREACTIVATION(
            Place.SLOPE,
            "The slopes of sigmoid and tanh are z(1 − z) and 1 − z²: formulas for the activation a were applied to z.",
            "In a(1 − a) and 1 − a² the letter a stands for the activation, and the argument here is z."),
    TANH_WITHOUT_SQUARE(
            Place.SLOPE,
            "The slope of tanh is 1 − tanh z: the square is missing.",
            "Which slope does your formula give at z = −2, and can the slope of tanh be larger than 1?"),
    RELU_SLOPE_ALWAYS(
            Place.SLOPE,
            "The slope is that of the ReLU whatever activation is asked for.",
            "Follow the argument for the activation: does the slope ever look at it?"),
    VALUE_FOR_SLOPE(
            Place.SLOPE,
            "The slope is the activation's value g(z): the derivative was not taken.",
            "What is the derivative of each of the three activations?"),
    SIGMOID_SLOPE_OVERFLOWS(
            Place.SLOPE,
            "The slope of the sigmoid is NaN for very negative z: e^−z is infinite there, and infinity divided by infinity is not a number.",
            "Compute the sigmoid in a form that does not overflow, and the slope from its value."),
    TANH_SLOPE_OVERFLOWS(
            Place.SLOPE,
            "The slope of tanh is NaN for large |z|: a quotient of exponentials overflows to infinity divided by infinity.",
            "The library has a tanh that is right for every z."),
    SLOPE_MISSING(
            Place.PRODUCT,
            "The hidden delta lacks the factor g′(z): the gradient passes the activation as if it were not there.",
            "Between a and z stands the activation; the chain rule has a factor for every step."),
    SLOPE_ADDED(
            Place.PRODUCT,
            "The slope is added to the arriving gradient instead of multiplied with it.",
            "The chain rule multiplies derivatives of steps that follow each other."),
    GATED_BY_GRADIENT(
            Place.PRODUCT,
            "The hidden delta of a ReLU is cut off where the arriving gradient is negative, and not where z is.",
            "What decides whether a ReLU lets a gradient pass: the gradient itself, or what happened in the forward pass?"),
    DIVIDED_BY_BATCH(
            Place.AVERAGE,
            "The hidden delta is divided by the number of samples once more, although the arriving gradient has that factor: it is m times too small.",
            "The average belongs to the loss; where did it come in?");

    private final Place place;
    private final String says;
    private final String helps;

    HiddenDeltaSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof HiddenDeltaSlip slip && slip.place == place;
    }

    private enum Place {
        WEIGHTS,
        SLOPE,
        PRODUCT,
        AVERAGE
    }
}
