package dev.gradus.solutions.layers;

import dev.gradus.engine.pack.Mistake;
import java.util.EnumSet;
import java.util.Set;

/** What people get wrong in output deltas: the switches of {@link FaultyOutputDelta}. */
public enum OutputDeltaSlip implements Mistake {
    SIGMOID_SLOPE_KEPT(
            EnumSet.of(Place.SIGMOID),
            "With sigmoid and cross-entropy a factor a(1 − a) is left over: the slope of the sigmoid cancels against the derivative of the loss.",
            "Multiply ∂L/∂a with σ′(z) on paper and simplify before you write code."),
    SOFTMAX_SLOPE_KEPT(
            EnumSet.of(Place.SOFTMAX),
            "With softmax and cross-entropy a factor a(1 − a) is left over, as if every output depended on its own pre-activation only.",
            "Every output of softmax depends on all pre-activations of its row: sum over all of them, then simplify."),
    SOFTMAX_JACOBIAN_TWICE(
            EnumSet.of(Place.SOFTMAX),
            "With softmax and cross-entropy a − y is multiplied with the derivative of softmax, which it already contains.",
            "Is a − y the gradient by the outputs a or by the pre-activations z?"),
    SOFTMAX_TRUE_CLASS_ONLY(
            EnumSet.of(Place.SOFTMAX),
            "With softmax and cross-entropy only the entry of the right class has a gradient; those of the other classes are 0.",
            "Raising the logit of a wrong class lowers the probability of the right one: what does the loss do then?"),
    STOPPED_AT_OUTPUTS(
            EnumSet.of(Place.SIGMOID, Place.SOFTMAX),
            "With cross-entropy the answer is the gradient by the outputs a; the step from a back to z is missing.",
            "The contract asks for ∂L/∂z: which derivative stands between a and z?"),
    SLOPE_MISSING(
            EnumSet.of(Place.SIGMOID_SQUARED),
            "With a sigmoid and the squared error the factor a(1 − a) is missing: the delta a − y was taken over from cross-entropy, where the slope cancels.",
            "Write down ∂L/∂a for the squared error: is there anything in it that cancels σ′(z)?"),
    SLOPE_AT_OUTPUT(
            EnumSet.of(Place.SIGMOID_SQUARED),
            "With a sigmoid and the squared error the slope is taken at a instead of z: the sigmoid is applied twice.",
            "The outputs a are activations already: σ′(z) can be written with a alone."),
    SLOPE_FOR_LINEAR(
            EnumSet.of(Place.LINEAR),
            "With linear outputs there is a factor a(1 − a), which is the slope of a sigmoid that is not there.",
            "What is the derivative of a = z?"),
    HALF_FORGOTTEN(
            EnumSet.of(Place.HALF),
            "Both deltas of squared errors are twice as large as they should be: the ½ of the loss is missing.",
            "This loss is 1/(2m) times the sum: what does the 2 cancel against?"),
    ERROR_REVERSED(
            EnumSet.of(Place.ERROR),
            "The deltas have the wrong sign: y − a stands where a − y belongs, so training would climb.",
            "If an output is too large its pre-activation must come down: which sign does the gradient have then?"),
    AVERAGE_MISSING(
            EnumSet.of(Place.AVERAGE),
            "The average over the samples is missing: the deltas are m times too large.",
            "The loss is a mean over the m rows; its derivative has that factor too."),
    AVERAGE_TWICE(
            EnumSet.of(Place.AVERAGE),
            "The average over the samples is taken twice: the deltas are m times too small.",
            "The factor 1/m belongs in one place only."),
    AVERAGE_OVER_ENTRIES(
            EnumSet.of(Place.AVERAGE),
            "The deltas are divided by the number of all entries m·k and not by the number of samples: they are k times too small.",
            "These losses are summed over the outputs of a sample; only the samples are averaged.");

    private final Set<Place> places;
    private final String says;
    private final String helps;

    OutputDeltaSlip(Set<Place> places, String says, String helps) {
        this.places = places;
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

    /** Two mistakes in the same formula cannot be made at once. */
    @Override
    public boolean excludes(Mistake other) {
        return other != this
                && other instanceof OutputDeltaSlip slip
                && slip.places.stream().anyMatch(places::contains);
    }

    private enum Place {
        SIGMOID,
        SOFTMAX,
        SIGMOID_SQUARED,
        LINEAR,
        HALF,
        ERROR,
        AVERAGE
    }
}
