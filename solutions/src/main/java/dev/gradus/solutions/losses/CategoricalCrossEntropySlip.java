package dev.gradus.solutions.losses;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in categorical cross-entropy: the switches of {@link FaultyCategoricalCrossEntropy}. */
public enum CategoricalCrossEntropySlip implements Mistake {
    LABELS_IGNORED(
            Place.FORM,
            "The labels take no part in the loss: the logarithms of all classes are added up.",
            "A sample pays for its own class only: what selects that one from the sum?"),
    BINARY_FOR_EACH_CLASS(
            Place.FORM,
            "The loss also charges ln(1 − p) for the classes that are not the sample's: it is a binary cross-entropy of every class.",
            "The classes exclude each other, so what the others got is already missing from the right one."),
    MOST_LIKELY_CLASS(
            Place.FORM,
            "The logarithm is taken of the largest probability of each row, whatever the label is: the network is always right then.",
            "Which class does the label name, and which one does the maximum?"),
    LOGARITHM_MISSING(
            Place.FORM,
            "The loss is minus the mean probability of the right class: the logarithm is missing.",
            "How much should a probability of 0.001 cost, and how much one of 0.5?"),
    LOGARITHM_OF_MEAN(
            Place.FORM,
            "The probabilities of the right classes are averaged first and the logarithm is taken of their mean, so one terrible answer hardly counts.",
            "Every sample has its own logarithm; the mean comes last."),
    SOFTMAX_AGAIN(
            Place.PROBABILITIES,
            "The softmax is applied to the probabilities once more, so even perfect answers cost something.",
            "The argument holds probabilities already; they are not logits."),
    MINUS_MISSING(
            Place.SIGN,
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
    SUMMED(
            Place.AVERAGE,
            "The loss is m times too large: it is summed over the samples and not averaged.",
            "The contract divides by the number of samples."),
    PER_ENTRY(
            Place.AVERAGE,
            "The loss is k times too small: it is divided by the number of entries and not by the number of samples.",
            "How many samples are there, and how many numbers in the matrix?"),
    UNCLIPPED(
            Place.CLIP,
            "The loss is infinite or NaN when a probability is exactly 0: the logarithm of 0 is taken.",
            "Keep the probabilities away from 0 before taking logarithms, also those that are multiplied by 0 afterwards."),
    EPSILON_IN_LOGARITHM(
            Place.CLIP,
            "The loss adds 1e-8 inside the logarithm: it then ends at 18.42 instead of 27.63, and is negative for a perfect answer.",
            "The contract puts a lower bound on the probabilities; adding a number to them is something else."),
    CLIPPED_AT_1E_7(
            Place.CLIP,
            "Probabilities are clipped at 1e-7, so a class that was ruled out costs 16.12 where the contract says 27.63.",
            "Compare the bound of your clip with the contract's."),
    CLIPPED_AT_1E_15(
            Place.CLIP,
            "Probabilities are clipped at 1e-15, so a class that was ruled out costs 34.54 where the contract says 27.63.",
            "Compare the bound of your clip with the contract's."),
    SOFT_LABELS_ROUNDED(
            Place.LABELS,
            "A soft label counts as its largest class only: the other weights of the row are lost.",
            "The formula weights every class of the row; it needs no search for the 1."),
    CLASSES_FROM_ONE(
            Place.INDEX,
            "Class numbers are taken to start at 1: the probability of the class before is used, and class 0 fails.",
            "The contract counts classes from 0, as Java counts columns."),
    FIRST_ROW_FOR_ALL(
            Place.INDEX,
            "All samples look up their class in the first row: the index of the sample is lost.",
            "Two indices lead to a probability: which sample, and which class?");

    private final Place place;
    private final String says;
    private final String helps;

    CategoricalCrossEntropySlip(Place place, String says, String helps) {
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
        return other != this && other instanceof CategoricalCrossEntropySlip slip && slip.place == place;
    }

    private enum Place {
        FORM,
        PROBABILITIES,
        SIGN,
        LOGARITHM,
        AVERAGE,
        CLIP,
        LABELS,
        INDEX
    }
}
