package dev.gradus.solutions.layers;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in a network of many layers: the switches of {@link FaultyLayeredNetwork}. */
public enum LayeredNetworkSlip implements Mistake {
    ZERO_WEIGHTS(
            Place.FIRST_WEIGHTS,
            "All first weights are 0: every unit of a layer computes the same and gets the same gradient, for ever.",
            "What has to be different for two units to become different?"),
    WEIGHTS_UNSCALED(
            Place.FIRST_WEIGHTS,
            "The first weights have a standard deviation of 1 whatever the number of inputs, so that signals grow from layer to layer.",
            "The sum of many inputs has a larger spread than one: what undoes that?"),
    WEIGHTS_ALL_POSITIVE(
            Place.FIRST_WEIGHTS,
            "All first weights are positive: their mean is not 0.",
            "From which side of 0 do your random numbers come?"),
    UNITS_ALIKE(
            Place.FIRST_WEIGHTS,
            "All units of a layer start with the same weights: they get the same gradients and stay the same for ever.",
            "How often is a number drawn, and how often is it used?"),
    SHAPES_EXCHANGED(
            Place.FIRST_SHAPES,
            "The first weights are outputs × inputs: their shapes are transposed.",
            "Here a weight matrix is inputs × outputs, as in x·w."),
    OUTPUT_LAYER_NOT_MADE(
            Place.FIRST_SHAPES,
            "The network that is made lacks its output layer.",
            "How many layers lie between four sizes?"),
    BIAS_OMITTED(
            Place.BIAS,
            "The pre-activations are input·w without the bias.",
            "Follow the record of a layer's parameters: is each of its two components used?"),
    HIDDEN_ACTIVATION_SKIPPED(
            Place.HIDDEN,
            "The hidden layers have no activation, so all layers together are one linear layer.",
            "Look at what stands between two products."),
    HIDDEN_AT_OUTPUT(
            Place.OUTPUT,
            "The last layer uses the hidden activation where its own follows from the loss.",
            "How does your loop know that it has come to the last layer?"),
    OUTPUT_ALWAYS_SIGMOID(
            Place.OUTPUT,
            "The last layer is a sigmoid for every loss.",
            "Which activation belongs to each of the three losses?"),
    SOFTMAX_OVER_BATCH(
            Place.SOFTMAX,
            "Softmax divides by the sum over the whole batch: all rows together add up to 1, where each row should.",
            "Every sample has a distribution of its own: along which direction of the matrix do you add?"),
    SOFTMAX_OVERFLOW(
            Place.SOFTMAX,
            "Softmax is NaN for pre-activations from about 710 on: e^z is infinite there.",
            "Which number can be subtracted from a row without changing its softmax?"),
    LOSS_SUMMED(
            Place.LOSS_AVERAGE,
            "The loss is m times too large: it is summed over the samples and not averaged.",
            "The contract divides by the number of rows."),
    LOSS_PER_ENTRY(
            Place.LOSS_AVERAGE,
            "The loss is k times too small: it is divided by the number of all entries and not by the number of samples.",
            "The sum over the outputs of one sample stays a sum; only the samples are averaged."),
    SQUARES_NOT_HALVED(
            Place.SQUARES,
            "The squared error is twice as large as it should be: the ½ is missing, and with it the gradient is not the loss's.",
            "The gradient (A − Y)/m belongs to which multiple of the squared error?"),
    CATEGORICAL_AS_BINARY(
            Place.CATEGORICAL,
            "The categorical cross-entropy has the terms with 1 − y of the binary one.",
            "With one-hot targets only one entry of each row counts."),
    LOSS_UNCLIPPED(
            Place.CLIP,
            "The loss is infinite or NaN when an output is exactly 0 or 1: the logarithm of 0 is taken.",
            "Keep the outputs away from 0 and 1 before taking logarithms, as the contract says."),
    OUTPUT_SLOPE_KEPT(
            Place.OUTPUT_DELTA,
            "The output delta has a factor a(1 − a) too many: with these pairs of loss and activation the slope cancels.",
            "Multiply ∂L/∂a with ∂a/∂z on paper and simplify."),
    HIDDEN_SLOPE_AT_OUTPUT(
            Place.OUTPUT_DELTA,
            "The output delta is multiplied with the slope of the hidden activation, which the last layer does not have.",
            "Your loop treats all layers alike: what is different about the last one?"),
    AVERAGE_MISSING(
            Place.AVERAGE,
            "The average over the batch is missing: all gradients are m times too large.",
            "The loss is a mean over the m rows; its derivative has that factor too."),
    AVERAGED_IN_EVERY_LAYER(
            Place.AVERAGE,
            "The gradients are divided by m once more in every layer, so those of earlier layers get smaller and smaller.",
            "The factor 1/m comes in once; what arrives at an earlier layer has it already."),
    HIDDEN_SLOPE_MISSING(
            Place.HIDDEN_SLOPE,
            "Hidden deltas lack the factor g′(z): the gradient passes the activations as if they were not there.",
            "Between a and z stands the activation; the chain rule has a factor for every step."),
    HIDDEN_SLOPE_AT_ACTIVATION(
            Place.HIDDEN_SLOPE,
            "The slopes g′ are taken at the activations instead of the pre-activations; for ReLU that makes no difference, for sigmoid and tanh it does.",
            "Follow the argument that your slope gets: has the activation been applied to it before?"),
    HIDDEN_SLOPE_ALWAYS_RELU(
            Place.HIDDEN_SLOPE,
            "The slope is that of the ReLU for every hidden activation.",
            "Does the backward pass look at which activation the network has?"),
    INPUT_BEFORE_ACTIVATION(
            Place.INPUT,
            "The weight gradients of later layers pair the delta with the pre-activations of the layer before and not with its activations.",
            "What did the layer multiply with its weights in the forward pass?"),
    DB_AVERAGED(
            Place.BIAS_GRADIENT,
            "The bias gradients are means over the samples where the delta has the factor 1/m already: they are m times too small.",
            "The same bias enters every row, so its gradients add up."),
    FROM_LAST_TO_FIRST(
            Place.ORDER,
            "The gradients are returned from the last layer to the first, in the order in which they were computed.",
            "The contract asks for the order of the layers."),
    PREDICTS_OUTPUTS(
            Place.PREDICTION,
            "The predictions are the outputs themselves, where decisions are asked for.",
            "In which form do the targets of a classification come?"),
    THRESHOLD_AT_ZERO(
            Place.PREDICTION,
            "The sigmoid's outputs are compared with 0, so that everything is predicted to be 1.",
            "A pre-activation of 0 is the edge: which output belongs to it?"),
    CLASS_BY_THRESHOLD(
            Place.PREDICTION,
            "With softmax a class is chosen where its output reaches ½, so that rows without a clear winner have no class at all.",
            "With three classes, how large does the largest output have to be?");

    private final Place place;
    private final String says;
    private final String helps;

    LayeredNetworkSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof LayeredNetworkSlip slip && slip.place == place;
    }

    private enum Place {
        FIRST_WEIGHTS,
        FIRST_SHAPES,
        BIAS,
        HIDDEN,
        OUTPUT,
        SOFTMAX,
        LOSS_AVERAGE,
        SQUARES,
        CATEGORICAL,
        CLIP,
        OUTPUT_DELTA,
        AVERAGE,
        HIDDEN_SLOPE,
        INPUT,
        BIAS_GRADIENT,
        ORDER,
        PREDICTION
    }
}
