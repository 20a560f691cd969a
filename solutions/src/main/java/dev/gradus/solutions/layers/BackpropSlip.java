package dev.gradus.solutions.layers;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in a two-layer network: the switches of {@link FaultyTwoLayerBackprop}. */
public enum BackpropSlip implements Mistake {
    BIAS_OMITTED(
            Place.BIAS,
            "The pre-activations are x·w without the bias.",
            "Compare your dense layer with the formula: which of its three arguments is never used?"),
    BIAS_BY_SAMPLE(
            Place.BIAS,
            "The bias is picked by the index of the sample, so all units of a row get the same bias and every row another one.",
            "Every unit has one bias and every sample gets the same ones: does your index run over rows or over columns?"),
    BIAS_IN_FIRST_ROW_ONLY(
            Place.BIAS,
            "Only the first sample gets its bias; in all other rows it is missing.",
            "The bias is one row and the batch has many: it has to be added to each of them."),
    HIDDEN_ACTIVATION_SKIPPED(
            Place.HIDDEN_ACTIVATION,
            "The hidden layer has no activation: a1 equals z1, so the two layers together are one linear layer.",
            "Look at what enters the second dense layer."),
    ACTIVATION_KEPT_AS_Z1(
            Place.HIDDEN_ACTIVATION,
            "The z1 that the forward pass returns is a1: the pre-activations were overwritten or replaced by the activations.",
            "The backward pass needs g′ at z1, so z1 must survive the activation: make a new matrix."),
    HIDDEN_ALWAYS_RELU(
            Place.HIDDEN_ACTIVATION,
            "The hidden layer is a ReLU layer whatever activation is asked for.",
            "Follow the argument for the hidden activation: does the forward pass ever look at it?"),
    OUTPUT_ACTIVATION_TWICE(
            Place.OUTPUT_ACTIVATION,
            "The sigmoid is applied twice at the output, so every output lies between 0.5 and 0.74.",
            "Count the sigmoids between z2 and a2."),
    OUTPUT_ACTIVATION_SKIPPED(
            Place.OUTPUT_ACTIVATION,
            "The outputs are the logits z2 themselves: the sigmoid at the output is missing.",
            "An output is a probability: what maps z2 into the range from 0 to 1?"),
    RELU_AT_OUTPUT(
            Place.OUTPUT_ACTIVATION,
            "The output layer uses the ReLU where it should use the sigmoid.",
            "The activation that is passed in is the hidden layer's; the output layer has its own."),
    NAIVE_EXPONENTIAL(
            Place.OUTPUT_ACTIVATION,
            "The output is NaN for logits from about 710 on: e^z is infinite there, and infinity divided by infinity is not a number.",
            "Write the sigmoid so that its exponent is never positive."),
    LOSS_SUMMED(
            Place.LOSS,
            "The loss is m times too large: it is summed over the samples and not averaged.",
            "The contract divides by the number of rows."),
    LOSS_PER_ELEMENT(
            Place.LOSS,
            "The loss is k times too small: it is divided by the number of all entries and not by the number of samples.",
            "The sum over the outputs of one sample stays a sum; only the samples are averaged."),
    LOSS_OF_POSITIVES_ONLY(
            Place.LOSS,
            "Only samples with label 1 count in the loss: the term with 1 − y is missing.",
            "What should it cost to answer 0.9 where the label is 0?"),
    LOSS_UNCLIPPED(
            Place.LOSS,
            "The loss is infinite or NaN when an output is exactly 0 or 1: the logarithm of 0 is taken.",
            "Keep the outputs away from 0 and 1 before taking logarithms, as the contract says."),
    LOSS_WITH_EPSILON(
            Place.LOSS,
            "The loss adds 1e-8 inside the logarithm: it then ends at 18.42 instead of 27.63, and is negative for a perfect answer.",
            "The contract clips the outputs to a range; adding a number to them is something else."),
    OUTPUT_SLOPE_KEPT(
            Place.OUTPUT_SLOPE,
            "The output delta has a factor a2(1 − a2) too many: the slope of the sigmoid cancels against the derivative of cross-entropy.",
            "Multiply ∂L/∂a2 with σ′(z2) on paper and simplify."),
    ERROR_REVERSED(
            Place.ERROR,
            "The output delta is y − a2, so every gradient has the wrong sign and training would climb.",
            "If an output is too large, its logit must come down: which sign does the gradient have then?"),
    BATCH_AVERAGE_MISSING(
            Place.AVERAGE,
            "The output delta lacks the average over the batch: it is m times too large.",
            "The loss is a mean over the m rows; its derivative has that factor too."),
    BATCH_AVERAGE_TWICE(
            Place.AVERAGE,
            "The average over the batch is taken twice: the output delta is m times too small.",
            "The factor 1/m belongs in one place only."),
    HIDDEN_SLOPE_MISSING(
            Place.HIDDEN_SLOPE,
            "The hidden delta lacks g′(z1): the gradient passes the hidden activation as if that were not there.",
            "Between a1 and z1 stands the activation; the chain rule has a factor for every step."),
    HIDDEN_SLOPE_AT_ACTIVATION(
            Place.HIDDEN_SLOPE,
            "The derivative g′ is taken at the activation a1 instead of the pre-activation z1; for ReLU that makes no difference, for sigmoid and tanh it does.",
            "Follow the argument that your derivative gets: has the activation been applied to it before?"),
    HIDDEN_SLOPE_ADDED(
            Place.HIDDEN_SLOPE,
            "The slope g′(z1) is added to the incoming gradient instead of multiplied with it, entry by entry.",
            "The chain rule multiplies derivatives of steps that follow each other."),
    W2_WITHOUT_TRANSPOSE(
            Place.HIDDEN_WEIGHTS,
            "The hidden delta multiplies with the entries of w2 in their own order and not with the transpose of w2.",
            "The gradient goes from outputs back to hidden units: row i of the answer needs the weights that leave each unit."),
    DW_TRANSPOSED(
            Place.WEIGHT_GRADIENT,
            "The gradient of the weights is transposed.",
            "A gradient has the shape of its parameter: which of the two factors has to be transposed, and which stands first?"),
    DB_AVERAGED(
            Place.BIAS_GRADIENT,
            "The gradient of the biases is averaged over the samples, although dZ has the factor 1/m already: it is m times too small.",
            "The same bias enters every row, so its gradients add up."),
    DB_OF_FIRST_SAMPLE(
            Place.BIAS_GRADIENT,
            "The gradient of the biases is the first row of dZ: all other samples are left out.",
            "The same bias enters every row, so its gradients add up."),
    DB_ZERO(
            Place.BIAS_GRADIENT,
            "The gradient of the biases is zero, so they would never learn.",
            "A bias moves the pre-activation of every sample one to one: what is then its gradient?"),
    DX_WITHOUT_TRANSPOSE(
            Place.INPUT_GRADIENT,
            "The gradient of the inputs multiplies with the entries of w in their own order and not with the transpose of w.",
            "Forwards w maps inputs to outputs; backwards the map goes the other way."),
    LAST_SAMPLE_DROPPED(
            Place.BATCH,
            "The last sample of the batch does not count in the gradients.",
            "Check where your loop over the samples ends."),
    DW1_FROM_HIDDEN(
            Place.RESULT,
            "The gradient of w1 is built from the hidden activations a1; it needs what entered the first layer.",
            "A layer's weight gradient pairs its delta with its own input: what is the input of the first layer?"),
    BIAS_GRADIENTS_SWAPPED(
            Place.RESULT,
            "The two bias gradients have changed places: db1 is db2 and the other way round.",
            "Compare the order of your arguments with the order in the record Gradients.");

    private final Place place;
    private final String says;
    private final String helps;

    BackpropSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof BackpropSlip slip && slip.place == place;
    }

    private enum Place {
        BIAS,
        HIDDEN_ACTIVATION,
        OUTPUT_ACTIVATION,
        LOSS,
        OUTPUT_SLOPE,
        ERROR,
        AVERAGE,
        HIDDEN_SLOPE,
        HIDDEN_WEIGHTS,
        WEIGHT_GRADIENT,
        BIAS_GRADIENT,
        INPUT_GRADIENT,
        BATCH,
        RESULT
    }
}
