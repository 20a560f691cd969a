package dev.gradus.solutions.layers;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in numerical gradients: the switches of {@link FaultyNumericalGradient}. */
public enum NumericalGradientSlip implements Mistake {
    FORWARD_DIFFERENCE(
            Place.QUOTIENT,
            "This is the forward difference (f(x + h) − f(x)) / h: its error shrinks like h, that of the central difference like h².",
            "On which sides of x does your method ask for values?"),
    BACKWARD_DIFFERENCE(
            Place.QUOTIENT,
            "This is the backward difference (f(x) − f(x − h)) / h: its error shrinks like h, that of the central difference like h².",
            "On which sides of x does your method ask for values?"),
    DIVIDED_BY_H(
            Place.QUOTIENT,
            "Every entry is twice as large as it should be: the difference is divided by h, although the two points are 2h apart.",
            "How far apart are the two points at which f was evaluated?"),
    FORWARD_OVER_TWO_H(
            Place.QUOTIENT,
            "Every entry is about half of what it should be: a forward difference is divided by 2h.",
            "How far apart are the two points at which f was evaluated?"),
    REVERSED(
            Place.QUOTIENT,
            "Every entry has the wrong sign: the value above is subtracted from the value below.",
            "If f rises with x, which of the two values is larger?"),
    OWN_STEP(
            Place.STEP,
            "The step h that was passed in is not used; a step of 1e-12 is, at which the difference of two values is mostly rounding.",
            "Look for a number in your code that should be the argument h."),
    RELATIVE_STEP(
            Place.STEP,
            "The step is h times the coordinate and not h: larger coordinates are moved further.",
            "By how much does the contract move a coordinate?"),
    ALL_TOGETHER(
            Place.POINT,
            "All coordinates are moved at once, so every entry is the derivative along the diagonal: the sum of all partial derivatives.",
            "A partial derivative keeps all other coordinates where they are: start every point from x again."),
    NOT_RESTORED(
            Place.POINT,
            "After a coordinate was moved it is left at x − h: the array x of the caller has changed, and the coordinates after it are differentiated at another point.",
            "Follow one coordinate through your loop: which value does it have when the loop goes on to the next?"),
    LAST_COORDINATE_MISSED(
            Place.LOOP,
            "The last entry is 0: its coordinate was never moved.",
            "Check where your loop over the coordinates ends."),
    SINGLE_PRECISION(
            Place.PRECISION,
            "Values of f have only about 7 right digits: somewhere they pass through float, and a difference of nearly equal values has none left.",
            "Look for float, an f behind a number, or a cast.");

    private final Place place;
    private final String says;
    private final String helps;

    NumericalGradientSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof NumericalGradientSlip slip && slip.place == place;
    }

    private enum Place {
        QUOTIENT,
        STEP,
        POINT,
        LOOP,
        PRECISION
    }
}
