package dev.gradus.solutions.layers;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in a dense layer: the switches of {@link FaultyDenseLayer}. */
public enum DenseSlip implements Mistake {
    BIAS_OMITTED(
            Place.BIAS,
            "The pre-activations are x·w without the bias.",
            "Compare your forward pass with the formula: which of its three arguments is never used?"),
    BIAS_BY_SAMPLE(
            Place.BIAS,
            "The bias is picked by the index of the sample, so all units of a row get the same bias and every row another one.",
            "Every unit has one bias and every sample gets the same ones: does your index run over rows or over columns?"),
    BIAS_IN_FIRST_ROW_ONLY(
            Place.BIAS,
            "Only the first sample gets its bias; in all other rows it is missing.",
            "The bias is one row and the batch has many: it has to be added to each of them."),
    BIAS_FOR_EVERY_INPUT(
            Place.BIAS,
            "The bias is added once for every input, so it counts as often as the layer has inputs.",
            "Look at where b is added in your loops: the innermost one runs over the inputs."),
    WEIGHTS_TRANSPOSED(
            Place.PRODUCT,
            "The forward pass multiplies with the transpose of w: it fails for layers that are not square and is wrong for those that are.",
            "Here w is inputs × outputs; libraries that keep it the other way round need a transpose, this contract does not."),
    FACTORS_EXCHANGED(
            Place.PRODUCT,
            "The forward pass computes w·x where x·w is asked for: the shapes fit only by accident, and then the result is another one.",
            "Rows are samples: which of the two factors has one row for each of them?"),
    DW_TRANSPOSED(
            Place.WEIGHT_GRADIENT,
            "The gradient of the weights is transposed.",
            "A gradient has the shape of its parameter: which of the two factors has to be transposed, and which stands first?"),
    DW_WITHOUT_LAST_SAMPLE(
            Place.WEIGHT_GRADIENT,
            "The last sample of the batch does not count in the gradient of the weights.",
            "Check where your loop over the samples ends."),
    GRADIENTS_AVERAGED(
            Place.SUM,
            "The gradients of weights and bias are divided by the number of samples, although dZ brings the factor of the loss along already: they are m times too small.",
            "The layer does not know whether the loss is a sum or a mean; who does?"),
    DB_AVERAGED(
            Place.SUM,
            "The gradient of the bias is the mean of the rows of dZ and not their sum: it is m times too small.",
            "The same bias enters every row, so its gradients add up."),
    DB_OF_FIRST_SAMPLE(
            Place.SUM,
            "The gradient of the bias is the first row of dZ: all other samples are left out.",
            "The same bias enters every row, so its gradients add up."),
    DB_OVER_OUTPUTS(
            Place.SUM,
            "The gradient of the bias adds up the outputs of each sample: it has one entry for every sample where there should be one for every output.",
            "A gradient has the shape of its parameter: along which direction of dZ do you add?"),
    DB_ZERO(
            Place.SUM,
            "The gradient of the bias is zero, so it would never learn.",
            "A bias moves the pre-activation of every sample one to one: what is then its gradient?"),
    GRADIENTS_ADDED_UP(
            Place.MEMORY,
            "The gradients of weights and bias are added to those of earlier calls: the first answer is right, and later ones are sums.",
            "The layer keeps nothing between calls: start each backward pass from new matrices.") {
        @Override
        public boolean remembers() {
            return true;
        }
    },
    DX_WITHOUT_TRANSPOSE(
            Place.INPUT_GRADIENT,
            "The gradient of the inputs multiplies with w and not with its transpose: it fails for layers that are not square and is wrong for those that are.",
            "Forwards w maps inputs to outputs; backwards the map goes the other way."),
    X_TRANSPOSED_IN_PLACE(
            Place.ARGUMENTS,
            "After the backward pass the inputs x of the caller are transposed: the transpose was made in place.",
            "CommonOps_DDRM.transpose with one argument changes it; SimpleMatrix.transpose makes a new matrix.");

    private final Place place;
    private final String says;
    private final String helps;

    DenseSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof DenseSlip slip && slip.place == place;
    }

    private enum Place {
        BIAS,
        PRODUCT,
        WEIGHT_GRADIENT,
        SUM,
        INPUT_GRADIENT,
        MEMORY,
        ARGUMENTS
    }
}
