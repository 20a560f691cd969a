package dev.gradus.solutions.activations;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in the backward pass of the softmax: the switches of {@link FaultySoftmaxBackward}. */
public enum SoftmaxBackwardSlip implements Mistake {
    SOFTMAX_AGAIN(
            Place.PROBABILITIES,
            "The softmax is applied to the probabilities once more: the argument p is taken for logits.",
            "Both methods are given what the softmax has computed already; nothing has to be normalised again."),
    JACOBIAN_DIAGONAL_ONLY(
            Place.JACOBIAN,
            "The Jacobian has entries on its diagonal only: what a logit does to the other classes is missing.",
            "If one probability grows, the others must shrink: by how much does p_i change with z_j for j ≠ i?"),
    JACOBIAN_OFF_DIAGONAL_POSITIVE(
            Place.JACOBIAN,
            "The Jacobian is positive off its diagonal: the sign of p_i·p_j is wrong there.",
            "A larger logit of one class takes probability away from the others."),
    JACOBIAN_PLUS(
            Place.JACOBIAN,
            "The Jacobian is diag(p) + p·pᵀ: a plus stands where a minus belongs, on the diagonal as well.",
            "All probabilities together stay 1, so every column of the Jacobian sums to 0: which sign gives that?"),
    JACOBIAN_WITHOUT_OWN_TERM(
            Place.JACOBIAN,
            "The Jacobian is −p·pᵀ everywhere: the term of the numerator is missing on the diagonal.",
            "For i = j the numerator e^z_i depends on the logit too, not only the sum below it."),
    JACOBIAN_FACTOR_LOST(
            Place.JACOBIAN,
            "The rows of the Jacobian lack the factor p_i: its entries are 1 − p_j on the diagonal and −p_j beside it.",
            "The derivative of p_i is small where p_i itself is small, and the matrix is symmetric."),
    DIAGONAL_ONLY(
            Place.BACKWARD,
            "The gradient is dP·p(1 − p), entry by entry: only the diagonal of the Jacobian is used, as if it were a sigmoid.",
            "Every probability depends on every logit of its row: sum over all of them."),
    SUM_OF_GRADIENTS(
            Place.BACKWARD,
            "The plain sum of dP is subtracted in every row, where a sum weighted with the probabilities belongs.",
            "Insert p_i(δ_ij − p_j) into the chain rule and see which factor stays inside the sum over i."),
    MEAN_OF_GRADIENTS(
            Place.BACKWARD,
            "The plain mean of dP is subtracted in every row, as if all classes had the same probability.",
            "The mean that is subtracted has weights: which ones come out of the Jacobian?"),
    PLUS_FOR_MINUS(
            Place.BACKWARD,
            "The weighted mean of dP is added where it should be subtracted, so the rows of dZ do not sum to 0.",
            "The off-diagonal entries of the Jacobian are negative."),
    MEAN_MISSING(
            Place.BACKWARD,
            "The gradient is just p·dP, entry by entry: nothing is subtracted for the sum in the softmax's denominator.",
            "The denominator depends on every logit too."),
    MEAN_OUTSIDE_THE_PRODUCT(
            Place.BACKWARD,
            "The gradient is p·dP − s: the weighted mean s is subtracted after the product, so it lacks the factor p.",
            "The rows of dZ have to sum to 0; put the brackets where that comes out."),
    GRADIENT_OUTSIDE_THE_PRODUCT(
            Place.BACKWARD,
            "The gradient is dP − p·s: dP itself is not multiplied by p, only the weighted mean s is.",
            "Multiply the chain rule out: which factor do both terms have?"),
    FACTOR_LOST(
            Place.BACKWARD,
            "The gradient lacks the factor p: it is dP minus its weighted mean.",
            "A class with probability 0 cannot pass on any gradient: which factor sees to that?"),
    NEGATED(
            Place.BACKWARD,
            "The gradient has the wrong sign.",
            "If a larger probability of a class makes the loss larger, so does a larger logit of that class."),
    MEAN_OVER_MATRIX(
            Place.MEAN,
            "The weighted sum of dP is taken over the whole batch: samples mix.",
            "Each sample has its own Jacobian: start the sum anew in every row."),
    MEAN_BY_COLUMN(
            Place.MEAN,
            "The weighted sum of dP runs over the samples of a class and not over the classes of a sample.",
            "Rows are samples: which of the two indices does the softmax sum over?"),
    AVERAGED_AGAIN(
            Place.AVERAGE,
            "The gradient is divided by the number of samples, although dP has that factor already where the loss is a mean.",
            "A step in the middle of the chain adds no factor of its own.");

    private final Place place;
    private final String says;
    private final String helps;

    SoftmaxBackwardSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof SoftmaxBackwardSlip slip && slip.place == place;
    }

    private enum Place {
        PROBABILITIES,
        JACOBIAN,
        BACKWARD,
        MEAN,
        AVERAGE
    }
}
