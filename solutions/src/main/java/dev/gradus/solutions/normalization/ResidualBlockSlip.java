package dev.gradus.solutions.normalization;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in a residual block: the switches of {@link FaultyResidualBlock}. */
public enum ResidualBlockSlip implements Mistake {
    BIASES_OMITTED(
            Place.BIAS,
            "The layers of the branch have no bias.",
            "Each of the two dense layers has a row that is added to every sample."),
    HIDDEN_ACTIVATION_MISSING(
            Place.HIDDEN,
            "The branch has no ReLU between its two layers, so it is one linear layer.",
            "What stands between the first product and the second one?"),
    HIDDEN_SLOPE_MISSING(
            Place.HIDDEN,
            "The gradient passes the ReLU of the branch as if every hidden unit were active.",
            "Where a unit was off in the forward pass, what does a small change of its sum do to the output?"),
    ACTIVATION_BEFORE_ADDITION(
            Place.OUTPUT,
            "The branch ends with a ReLU before the addition, so a block can only ever raise its input.",
            "Count the activations of the branch: the second layer has none."),
    ACTIVATION_AFTER_ADDITION(
            Place.OUTPUT,
            "There is a ReLU after the addition, as in the first residual networks; here the shortcut must stay free.",
            "What does the contract apply to the sum of shortcut and branch?"),
    SHORTCUT_MISSING(
            Place.SHORTCUT,
            "The output of the block is F(x) alone: the shortcut is missing.",
            "With all weights of the branch at 0 the block must pass its input on."),
    BRANCH_MISSING(
            Place.SHORTCUT,
            "The output of the block is the shortcut alone: the branch is not added.",
            "With two different branches the same input must give two outputs."),
    SHORTCUT_MULTIPLIED(
            Place.SHORTCUT,
            "Shortcut and branch are multiplied entry by entry instead of added.",
            "With all weights of the branch at 0 the block must pass its input on."),
    PROJECTION_OMITTED(
            Place.PROJECTION,
            "Where the shape changes the shortcut cuts x off, or fills it up with zeros, instead of projecting it.",
            "The contract hands you a matrix that takes d columns to k."),
    PROJECTION_ACTIVATED(
            Place.PROJECTION,
            "The projected shortcut goes through a ReLU.",
            "The shortcut is a product and nothing else."),
    SHORTCUT_GRADIENT_MISSING(
            Place.SHORTCUT_GRADIENT,
            "dX is only what comes back through the branch: the gradient of the shortcut is missing.",
            "x is used twice in the forward pass: what happens to the gradients of the two uses?"),
    BRANCH_GRADIENT_MISSING(
            Place.SHORTCUT_GRADIENT,
            "dX is only what comes back through the shortcut: the gradient of the branch is missing.",
            "x is used twice in the forward pass: what happens to the gradients of the two uses?"),
    SHORTCUT_GRADIENT_MULTIPLIED(
            Place.SHORTCUT_GRADIENT,
            "In dX the gradients of shortcut and branch are multiplied instead of added.",
            "Two ways lead from x to the output: the chain rule multiplies along a way, and what does it do with two ways?"),
    SHORTCUT_GRADIENT_NOT_PROJECTED(
            Place.PROJECTION_GRADIENT,
            "In dX of a projected block dY is cut off or filled up with zeros instead of going back through the projection.",
            "The way back through a product with P is a product with something of P."),
    PROJECTION_NOT_TRANSPOSED(
            Place.PROJECTION_GRADIENT,
            "In dX of a projected block dY is multiplied with the entries of P in their own order and not with its transpose.",
            "Forwards P takes d columns to k; backwards the map goes the other way."),
    PROJECTION_GRADIENT_ZERO(
            Place.DPROJECTION,
            "The gradient of the projection is zero, so it would never learn.",
            "The projection is a dense layer without bias: what is the gradient of its weights?"),
    PROJECTION_GRADIENT_TRANSPOSED(
            Place.DPROJECTION,
            "The gradient of the projection is transposed.",
            "A gradient has the shape of its parameter."),
    DW2_FROM_PRE_ACTIVATION(
            Place.DW2,
            "The gradient of w2 is built from the hidden pre-activations; it needs what entered the second layer.",
            "Does the second layer see its inputs before or after the ReLU?"),
    BIAS_GRADIENTS_AVERAGED(
            Place.DB,
            "The gradients of the biases are averaged over the samples, although dY has the factor 1/m already.",
            "The same bias enters every row, so its gradients add up."),
    SECOND_LAYER_GRADIENTS_WITH_SHORTCUT(
            Place.SECOND_LAYER,
            "The gradients of w2 and b2 are twice too large: dY was added to itself before it entered the branch.",
            "The two gradients meet at the input of the block; at its output each way gets dY once.");

    private final Place place;
    private final String says;
    private final String helps;

    ResidualBlockSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof ResidualBlockSlip slip && slip.place == place;
    }

    private enum Place {
        BIAS,
        HIDDEN,
        OUTPUT,
        SHORTCUT,
        PROJECTION,
        SHORTCUT_GRADIENT,
        PROJECTION_GRADIENT,
        DPROJECTION,
        DW2,
        DB,
        SECOND_LAYER
    }
}
