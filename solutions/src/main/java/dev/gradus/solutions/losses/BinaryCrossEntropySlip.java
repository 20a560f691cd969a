package dev.gradus.solutions.losses;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in binary cross-entropy: the switches of {@link FaultyBinaryCrossEntropy}. */
public enum BinaryCrossEntropySlip implements Mistake {
    POSITIVES_ONLY(
            Place.LOSS_FORM,
            "Only the term y·ln p counts in the loss: a sample with label 0 costs nothing, whatever was predicted.",
            "What should it cost to answer 0.9 where the label is 0?"),
    TERMS_CROSSED(
            Place.LOSS_FORM,
            "The loss is large for right answers and small for wrong ones: y goes with ln(1 − p) and 1 − y with ln p.",
            "For label 1 the cost must fall when p rises: which logarithm does that?"),
    ARGUMENTS_SWAPPED(
            Place.LOSS_FORM,
            "The logarithms are taken of the labels and weighted with the probabilities: p and y have changed places.",
            "Compare the order of your arguments with the contract, and ask which of the two can be exactly 0 or 1 by design."),
    MINUS_MISSING(
            Place.LOSS_SIGN,
            "The loss is negative: the minus in front of the sum is missing.",
            "Logarithms of probabilities are negative, and a loss should not be."),
    COMMON_LOGARITHM(
            Place.LOGARITHM,
            "The loss is 0.434 of what it should be: the logarithm has base 10.",
            "The contract means the natural logarithm: which method of Math is that?"),
    BINARY_LOGARITHM(
            Place.LOGARITHM,
            "The loss is 1.443 times what it should be: it is measured in bits, with the logarithm to base 2.",
            "The contract means the natural logarithm."),
    LOSS_SUMMED(
            Place.LOSS_AVERAGE,
            "The loss is m times too large: it is summed over the samples and not averaged.",
            "The contract divides by the number of samples."),
    LOSS_UNCLIPPED(
            Place.LOSS_CLIP,
            "The loss is infinite or NaN when a probability is exactly 0 or 1: the logarithm of 0 is taken.",
            "Keep the probabilities away from 0 and 1 before taking logarithms, as the contract says."),
    EPSILON_IN_LOGARITHM(
            Place.LOSS_CLIP,
            "The loss adds 1e-8 inside the logarithm: it then ends at 18.42 instead of 27.63, and is negative for a perfect answer.",
            "The contract clips the probabilities to a range; adding a number to them is something else."),
    CLIPPED_AT_1E_7(
            Place.CLIP,
            "Probabilities are clipped at 1e-7, so a certain wrong answer costs 16.12 where the contract says 27.63.",
            "Compare the bounds of your clip with the contract's."),
    CLIPPED_AT_1E_15(
            Place.CLIP,
            "Probabilities are clipped at 1e-15, so a certain wrong answer costs 34.54 where the contract says 27.63.",
            "Compare the bounds of your clip with the contract's."),
    LABELS_ROUNDED(
            Place.LABELS,
            "Soft labels are treated as 0 or 1: a label of 0.25 counts as 0.",
            "The formula weights both terms with the label; it needs no question whether the label is 1."),
    GRADIENT_BY_LOGIT(
            Place.GRADIENT_FORM,
            "The gradient is (p − y)/m, which is the one by the logit: the denominator p(1 − p) is missing.",
            "Differentiate by p and not by z: no sigmoid takes part."),
    GRADIENT_OF_POSITIVES_ONLY(
            Place.GRADIENT_FORM,
            "The gradient is −y/p only: samples with label 0 have none.",
            "The loss has two terms, and both depend on p."),
    INNER_DERIVATIVE_LOST(
            Place.GRADIENT_FORM,
            "The gradient is −y/p − (1 − y)/(1 − p): it is negative for label 0 as well, because the inner derivative of 1 − p was forgotten.",
            "What is the derivative of 1 − p by p?"),
    DENOMINATOR_HALVED(
            Place.GRADIENT_FORM,
            "The gradient is (p − y)/p: the factor 1 − p in the denominator is missing.",
            "Bring −y/p and (1 − y)/(1 − p) to one denominator."),
    GRADIENT_REVERSED(
            Place.GRADIENT_SIGN,
            "The gradient has the wrong sign, so training would make probabilities of right answers smaller.",
            "For label 1 a larger p makes the loss smaller: which sign does the derivative have?"),
    GRADIENT_NOT_AVERAGED(
            Place.GRADIENT_AVERAGE,
            "The gradient is m times too large: the factor 1/m of the mean is missing.",
            "The loss is a mean over the samples; its derivative has that factor too."),
    GRADIENT_UNCLIPPED(
            Place.GRADIENT_CLIP,
            "The gradient is infinite or NaN when a probability is exactly 0 or 1: it divides by 0.",
            "The clip of the loss belongs into the gradient as well.");

    private final Place place;
    private final String says;
    private final String helps;

    BinaryCrossEntropySlip(Place place, String says, String helps) {
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
        return other != this && other instanceof BinaryCrossEntropySlip slip && slip.place == place;
    }

    private enum Place {
        LOSS_FORM,
        LOSS_SIGN,
        LOGARITHM,
        LOSS_AVERAGE,
        LOSS_CLIP,
        CLIP,
        LABELS,
        GRADIENT_FORM,
        GRADIENT_SIGN,
        GRADIENT_AVERAGE,
        GRADIENT_CLIP
    }
}
