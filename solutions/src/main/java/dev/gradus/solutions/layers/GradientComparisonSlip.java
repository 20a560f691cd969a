package dev.gradus.solutions.layers;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in comparing gradients: the switches of {@link FaultyGradientComparison}. */
public enum GradientComparisonSlip implements Mistake {
    ABSOLUTE_ERROR(
            Place.SIZE,
            "The error is the absolute difference: gradients of 1e-9 agree with anything small, and large ones never agree.",
            "Compare 1000 with 1000.001 and 1e-9 with 2e-9: which of the two pairs should be close?"),
    RELATIVE_TO_ANALYTIC(
            Place.SIZE,
            "The difference is divided by the analytic gradient alone, so the error depends on which of the two comes first.",
            "Which of the two should be trusted? Exchange them: a good measure stays the same."),
    RELATIVE_TO_SUM(
            Place.SIZE,
            "The difference is divided by the sum of both sizes: the error is about half of the one that is asked for.",
            "Both forms are in use; the contract divides by the larger of the two."),
    NO_FLOOR(
            Place.SIZE,
            "There is no floor: where both gradients are 0 the error is 0/0, which is NaN, and where both are tiny rounding counts as disagreement.",
            "What does your quotient give for two zeros?"),
    FLOOR_ADDED(
            Place.SIZE,
            "The floor is added to the size instead of being a lower limit for it: near the floor errors come out up to half as large.",
            "The size is the largest of three numbers."),
    SIGNS_KEPT(
            Place.SIZE,
            "The size is the larger of the two numbers and not of their absolute values: for negative gradients only the floor is left, and errors are huge.",
            "Try two equal negative numbers that differ a little in the last digits."),
    SIGNED_DIFFERENCE(
            Place.DIFFERENCE,
            "The error is negative where the analytic gradient is smaller, and any negative number is below a tolerance.",
            "A distance is never negative."),
    SINGLE_PRECISION(
            Place.DIFFERENCE,
            "The difference is taken in single precision: errors below about 1e-7 come out as 0.",
            "Look for float, an f behind a number, or a cast."),
    MEAN_OVER_ENTRIES(
            Place.LARGEST,
            "This is the mean of the errors: one wrong weight among many right ones is hidden.",
            "A gradient with one wrong entry of a thousand is wrong: which number still shows that?"),
    RATIO_OF_NORMS(
            Place.LARGEST,
            "This is the norm of the difference over the norm of the gradient: a wrong entry that is small beside the others is hidden.",
            "The contract asks for the error entry by entry, and then for the largest."),
    LAST_ENTRY_MISSED(Place.LARGEST, "The last entry does not count.", "Check where your loop ends."),
    NAN_SKIPPED(
            Place.LARGEST,
            "A NaN in a gradient is passed over: no comparison with NaN is true, so it never becomes the largest.",
            "What does error > largest give when the error is NaN?"),
    WORST_BY_DIFFERENCE(
            Place.WORST,
            "The worst entry is that with the largest absolute difference: a large entry with a small relative error is blamed.",
            "Which of the two kinds of error do the other methods use?"),
    OWN_TOLERANCE(
            Place.AGREE,
            "Gradients agree within 1e-2 whatever tolerance is passed in.",
            "Look for a number in your code that should be the argument."),
    NAN_AGREES(
            Place.AGREE,
            "A NaN counts as agreement: the test is whether the error is larger than the tolerance, and NaN never is.",
            "Turn the comparison around, so that NaN fails it."),
    ONE_ENTRY_IS_ENOUGH(
            Place.AGREE,
            "Gradients agree as soon as one of their entries does.",
            "Where does your loop return true, and has it seen all entries by then?");

    private final Place place;
    private final String says;
    private final String helps;

    GradientComparisonSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof GradientComparisonSlip slip && slip.place == place;
    }

    private enum Place {
        SIZE,
        DIFFERENCE,
        LARGEST,
        WORST,
        AGREE
    }
}
