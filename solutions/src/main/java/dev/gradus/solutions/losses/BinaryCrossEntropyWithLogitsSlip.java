package dev.gradus.solutions.losses;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in cross-entropy from logits: the switches of {@link FaultyBinaryCrossEntropyWithLogits}. */
public enum BinaryCrossEntropyWithLogitsSlip implements Mistake {
    LOGARITHM_OF_SIGMOID(
            Place.LOSS_FORM,
            "The loss is infinite or NaN for large logits: the sigmoid is computed first, rounds to 0 or 1, and its logarithm is infinite.",
            "Insert the sigmoid into the logarithm on paper and simplify before you compute anything."),
    SIGMOID_CLIPPED(
            Place.LOSS_FORM,
            "The loss never exceeds 27.63: the sigmoid is computed first and clipped at 1e-12 before the logarithm.",
            "From the logit the loss can be had without any clip, since for a wrong answer it is about |z|."),
    NAIVE_SOFTPLUS(
            Place.LOSS_FORM,
            "The loss is infinite for logits above about 710: it is ln(1 + e^z) − zy, and e^z does not fit into a double.",
            "Take the exponential out of the logarithm where its exponent is positive."),
    SMALL_PART_ROUNDED(
            Place.LOSS_FORM,
            "Tiny losses of right answers are 0 or have lost their digits: 1 + e^−|z| is rounded before its logarithm is taken.",
            "Java has a function for the logarithm of 1 + x that never forms the sum."),
    MAGNITUDE_MISSING(
            Place.LOSS_FORM,
            "The loss is too large for negative logits: the exponential has −z where −|z| belongs.",
            "In max(z, 0) + ln(1 + e^…) the exponent must never be positive."),
    LARGE_PART_MISSING(
            Place.LOSS_FORM,
            "The loss is right for negative logits and too small by z for positive ones, even negative: the part max(z, 0) is missing.",
            "Taking e^z out of the logarithm leaves a summand outside."),
    LABEL_TERM_MISSING(
            Place.LOSS_FORM,
            "The label takes no part in the loss: every sample is charged as if its label were 0.",
            "Which term of the formula contains y?"),
    LABEL_TERM_ADDED(
            Place.LOSS_FORM,
            "The loss grows with z where the label is 1: the term zy has the wrong sign.",
            "A larger logit must make a sample with label 1 cheaper."),
    LOGIT_AS_PROBABILITY(
            Place.LOSS_FORM,
            "The logits are used as if they were probabilities: the sigmoid is missing altogether.",
            "A logit can be negative or above 1; what turns it into a probability?"),
    LOSS_SUMMED(
            Place.LOSS_AVERAGE,
            "The loss is m times too large: it is summed over the samples and not averaged.",
            "The contract divides by the number of samples."),
    LOSS_NEGATED(
            Place.LOSS_SIGN,
            "The loss is negative: it has the wrong sign as a whole.",
            "Cross-entropy is never negative; count the minus signs that are left after simplifying."),
    LABELS_ROUNDED(
            Place.LABELS,
            "Soft labels are treated as 0 or 1: a label of 0.3 counts as 0.",
            "The formula weights with the label; it needs no question whether the label is 1."),
    SLOPE_KEPT(
            Place.GRADIENT_FORM,
            "The gradient has a factor σ(z)(1 − σ(z)) too many: the slope of the sigmoid cancels against the derivative of the logarithm.",
            "Differentiate the simplified loss by z, not the loss by σ and σ by z without simplifying."),
    BY_PROBABILITY(
            Place.GRADIENT_FORM,
            "The gradient is divided by σ(z)(1 − σ(z)): it is that by the probability and not by the logit.",
            "One more step of the chain rule leads from the probability to the logit."),
    SIGMOID_MISSING(
            Place.GRADIENT_FORM,
            "The gradient is (z − y)/m: the sigmoid is missing.",
            "The gradient compares a probability with a label."),
    NAIVE_EXPONENTIAL(
            Place.SIGMOID,
            "The gradient is NaN for logits from about 710 on: e^z is infinite there, and infinity divided by infinity is no number.",
            "Write the sigmoid so that its exponent is never positive."),
    GRADIENT_REVERSED(
            Place.GRADIENT_SIGN,
            "The gradient has the wrong sign, so training would push logits away from their labels.",
            "For label 1 a larger logit makes the loss smaller: which sign does the derivative have?"),
    GRADIENT_NOT_AVERAGED(
            Place.GRADIENT_AVERAGE,
            "The gradient is m times too large: the factor 1/m of the mean is missing.",
            "The loss is a mean over the samples; its derivative has that factor too.");

    private final Place place;
    private final String says;
    private final String helps;

    BinaryCrossEntropyWithLogitsSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof BinaryCrossEntropyWithLogitsSlip slip && slip.place == place;
    }

    private enum Place {
        LOSS_FORM,
        LOSS_AVERAGE,
        LOSS_SIGN,
        LABELS,
        GRADIENT_FORM,
        SIGMOID,
        GRADIENT_SIGN,
        GRADIENT_AVERAGE
    }
}
