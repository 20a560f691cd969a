package dev.gradus.solutions.losses;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in softmax with cross-entropy: the switches of {@link FaultySoftmaxCrossEntropy}. */
public enum SoftmaxCrossEntropySlip implements Mistake {
    WHOLE_MATRIX(
            Place.AXIS,
            "The softmax runs over the whole matrix: all probabilities of the batch together sum to 1, and not those of each sample.",
            "One row is one sample with its own probabilities: maximum and sum belong to the row."),
    OVER_SAMPLES(
            Place.AXIS,
            "The softmax runs over the samples of a class and not over the classes of a sample.",
            "Rows are samples: which of the two indices counts the classes?"),
    NAIVE_EXPONENTIAL(
            Place.SHIFT,
            "Loss and gradient are infinite or NaN for logits of thousands: the exponential of the logit itself does not fit into a double.",
            "Subtract the largest logit of the row before you take exponentials."),
    MAX_OVER_MATRIX(
            Place.SHIFT,
            "A row far below another one gives NaN or infinity: the largest logit of the whole matrix is subtracted, and all exponentials of the low row become 0.",
            "Each row may subtract its own largest logit."),
    SOFTMAX_TWICE(
            Place.PROBABILITIES,
            "The softmax is applied twice, so even the surest right answer costs something and gradients are small.",
            "Follow the logits: a loss that takes logits must not be given probabilities."),
    LOGARITHM_OF_SOFTMAX(
            Place.LOSS_FORM,
            "The loss is infinite or NaN where a class lies more than about 745 below another: its probability is 0 before the logarithm is taken.",
            "The logarithm of the softmax is a difference that needs no probability."),
    PROBABILITY_CLIPPED(
            Place.LOSS_FORM,
            "The loss of a sample never exceeds 27.63: the probability is clipped at 1e-12 before the logarithm is taken.",
            "From logits no clip is needed: the logarithm of the softmax is a difference."),
    EPSILON_IN_LOGARITHM(
            Place.LOSS_FORM,
            "The loss of a sample never exceeds 18.42: 1e-8 is added to the probability before the logarithm is taken.",
            "From logits nothing has to be added: the logarithm of the softmax is a difference."),
    LOGITS_AS_PROBABILITIES(
            Place.LOSS_FORM,
            "The logarithm is taken of the logits themselves: the softmax is missing in the loss.",
            "A logit can be negative or above 1; what turns a row of them into probabilities?"),
    LABELS_IGNORED(
            Place.LOSS_FORM,
            "The labels take no part in the loss: the logarithms of all classes are added up.",
            "A sample pays for its own class only: what selects that one from the sum?"),
    NORMALISATION_MISSING(
            Place.LOSS_FORM,
            "The loss is minus the logit of the right class: the log-sum-exp of the row is missing, so making all logits larger seems to help.",
            "The logarithm of a quotient has two parts."),
    LOSS_NEGATED(
            Place.LOSS_SIGN,
            "The loss is negative: it has the wrong sign.",
            "Logarithms of probabilities are negative, and a loss should not be."),
    LOSS_SUMMED(
            Place.LOSS_AVERAGE,
            "The loss is m times too large: it is summed over the samples and not averaged.",
            "The contract divides by the number of samples."),
    LOSS_PER_ENTRY(
            Place.LOSS_AVERAGE,
            "The loss is k times too small: it is divided by the number of entries and not by the number of samples.",
            "How many samples are there, and how many numbers in the matrix?"),
    LABELS_ROUNDED(
            Place.LABELS,
            "A soft label counts as its largest class only: the other weights of the row are lost.",
            "Both formulas use every label of the row as it is."),
    SLOPE_KEPT(
            Place.GRADIENT_FORM,
            "The gradient has a factor p(1 − p) too many, entry by entry: it has cancelled already when P − Y is reached.",
            "Differentiate lse(z) − Σ y·z: is there a product left?"),
    JACOBIAN_APPLIED_AGAIN(
            Place.GRADIENT_FORM,
            "P − Y is sent through the softmax's Jacobian once more, as if it were the gradient by the probabilities.",
            "By which variable is P − Y the gradient?"),
    BY_PROBABILITY(
            Place.GRADIENT_FORM,
            "The gradient is −Y/P: that is by the probabilities and not by the logits.",
            "One more step of the chain rule leads from the probabilities to the logits."),
    SOFTMAX_MISSING(
            Place.GRADIENT_FORM,
            "The gradient is Z − Y: the softmax is missing.",
            "The gradient compares probabilities with labels."),
    GRADIENT_REVERSED(
            Place.GRADIENT_SIGN,
            "The gradient is Y − P: it has the wrong sign, and training would climb.",
            "A larger logit of the right class makes the loss smaller: which sign does the derivative have there?"),
    GRADIENT_NOT_AVERAGED(
            Place.GRADIENT_AVERAGE,
            "The gradient is m times too large: the factor 1/m of the mean is missing.",
            "The loss is a mean over the samples; its derivative has that factor too."),
    GRADIENT_PER_ENTRY(
            Place.GRADIENT_AVERAGE,
            "The gradient is k times too small: it is divided by the number of entries and not by the number of samples.",
            "Use the same divisor as in the loss: the number of samples.");

    private final Place place;
    private final String says;
    private final String helps;

    SoftmaxCrossEntropySlip(Place place, String says, String helps) {
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
        return other != this && other instanceof SoftmaxCrossEntropySlip slip && slip.place == place;
    }

    private enum Place {
        AXIS,
        SHIFT,
        PROBABILITIES,
        LOSS_FORM,
        LOSS_SIGN,
        LOSS_AVERAGE,
        LABELS,
        GRADIENT_FORM,
        GRADIENT_SIGN,
        GRADIENT_AVERAGE
    }
}
