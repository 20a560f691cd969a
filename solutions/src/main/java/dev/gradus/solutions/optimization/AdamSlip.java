package dev.gradus.solutions.optimization;

import dev.gradus.engine.pack.Mistake;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What people get wrong in Adam: the switches of {@link FaultyAdam}. */
public enum AdamSlip implements Mistake {
    FIRST_MOMENT_SUMMED(
            EnumSet.of(Place.M),
            "The first moment is a decaying sum, β₁m + g, as in momentum; Adam averages, so the steps come out 1/(1 − β₁) times too long.",
            "The weights of an average add up to 1; do those of your first moment?"),
    FIRST_MOMENT_RESET(
            EnumSet.of(Place.M),
            "The first moment is made of the newest gradient alone: what went in is not used.",
            "The moment that goes in must have a part in the one that comes out."),
    SECOND_MOMENT_SUMMED(
            EnumSet.of(Place.V),
            "The second moment is β₂v + g²: the newest square has the weight 1 instead of 1 − β₂.",
            "The weights of an average add up to 1; do those of your second moment?"),
    SECOND_MOMENT_NOT_SQUARED(
            EnumSet.of(Place.V),
            "The second moment averages the gradients and not their squares, so it can be negative, and its root NaN.",
            "What is under the root must never be negative: look at what you average."),
    SQUARE_OF_FIRST_MOMENT(
            EnumSet.of(Place.V),
            "The second moment averages m² instead of g².",
            "Each of the two moments is made of the gradient itself."),
    BETA1_ON_SECOND_MOMENT(
            EnumSet.of(Place.V),
            "The second moment decays with β₁ instead of β₂.",
            "Compare the two lines for m and v: which of the settings belongs to which?"),
    BETAS_EXCHANGED(
            EnumSet.of(Place.M, Place.V),
            "β₁ and β₂ have changed places: the first moment decays with β₂ and the second with β₁.",
            "Compare the order of your settings with the order in the record."),
    NOT_CORRECTED(
            EnumSet.of(Place.CORRECT_M, Place.CORRECT_V, Place.COUNT),
            "The moments are not corrected for their start at zero: the first step is (1 − β₁)/√(1 − β₂) learning rates long, which is 3.16 with the usual settings.",
            "The first step of Adam is one learning rate long: what makes up for averages that began at zero?"),
    FIRST_MOMENT_NOT_CORRECTED(
            EnumSet.of(Place.CORRECT_M),
            "Only the second moment is corrected for its start at zero: the first steps are far too short.",
            "Both moments start at zero, and each has a correction of its own."),
    SECOND_MOMENT_NOT_CORRECTED(
            EnumSet.of(Place.CORRECT_V),
            "Only the first moment is corrected for its start at zero: the first steps are far too long.",
            "Both moments start at zero, and each has a correction of its own."),
    CORRECTED_AS_IN_FIRST_STEP(
            EnumSet.of(Place.COUNT),
            "The moments are divided by 1 − β in every step, as is right in the first one only.",
            "The correction fades as the steps go on: where does t come in?"),
    COUNTED_FROM_ZERO(
            EnumSet.of(Place.COUNT),
            "The correction uses the number of steps before this one: in the first step that is 0, and 1 − β⁰ divides by zero.",
            "When the first step is corrected, t is 1 already."),
    BETA_TIMES_STEPS(
            EnumSet.of(Place.COUNT),
            "The correction is 1 − βt, a product, where 1 − βᵗ, a power, belongs.",
            "What is the weight that the start still has after t steps, each of which keeps a share β?"),
    NO_ROOT(
            EnumSet.of(Place.DIVISOR),
            "The step is divided by the second moment itself: the root is missing, and small gradients make enormous steps.",
            "A gradient ten times larger should give the same first step; does yours?"),
    EPSILON_INSIDE(
            EnumSet.of(Place.DIVISOR),
            "ε stands inside the root, √(v̂ + ε), which makes steps of entries with tiny gradients far too short.",
            "Check where the parenthesis of the square root closes."),
    EPSILON_MISSING(
            EnumSet.of(Place.DIVISOR),
            "ε is not used: an entry whose gradient has always been zero is divided by zero and becomes NaN.",
            "What do your formulas give for a gradient of zero in the first step?"),
    EPSILON_BEFORE_CORRECTION(
            EnumSet.of(Place.DIVISOR, Place.CORRECT_V),
            "ε is added to √v before the correction, as in the shortened form of the paper: in early steps it counts up to thirty times too much.",
            "Correct the second moment first, then take the root, then add ε."),
    GRADIENT_MOVES(
            EnumSet.of(Place.NUMERATOR, Place.CORRECT_M),
            "The parameters move along the newest gradient instead of the first moment: this is RMSProp with a correction.",
            "What is the first moment for, if nothing is moved by it?"),
    RATE_LOST(
            EnumSet.of(Place.RATE),
            "The learning rate is not used.",
            "Follow rate from the settings into your formula."),
    UPHILL(
            EnumSet.of(Place.SIGN),
            "The parameters move uphill: a plus stands where a minus belongs.",
            "The first moment is made of gradients, and descent goes against them."),
    CORRECTED_MOMENTS_RETURNED(
            EnumSet.of(Place.RETURN_MOMENTS),
            "The state that comes back holds the corrected moments: the next step would correct them once more.",
            "m̂ and v̂ are used once, for the move; give them names of their own and carry on m and v."),
    OLD_MOMENTS_RETURNED(
            EnumSet.of(Place.RETURN_MOMENTS),
            "The moments that come back are those that went in.",
            "SimpleMatrix does not change in place: put the moments that you computed into the new state."),
    STEPS_NOT_COUNTED(
            EnumSet.of(Place.RETURN_STEPS),
            "The number of steps does not grow: every later step is corrected as if it were the first.",
            "Look at what you put into the new state as its third part.");

    /** Together they are the one mistake of not correcting at all. */
    private static final Set<AdamSlip> NO_CORRECTION_IN_TWO_PARTS =
            EnumSet.of(FIRST_MOMENT_NOT_CORRECTED, SECOND_MOMENT_NOT_CORRECTED);

    private final Set<Place> places;
    private final String says;
    private final String helps;

    AdamSlip(Set<Place> places, String says, String helps) {
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

    /** Two mistakes in the same place stand in the same line of code. */
    @Override
    public boolean excludes(Mistake other) {
        return other != this
                && other instanceof AdamSlip slip
                && (!Collections.disjoint(slip.places, places)
                        || EnumSet.of(this, slip).equals(NO_CORRECTION_IN_TWO_PARTS));
    }

    private enum Place {
        M,
        V,
        CORRECT_M,
        CORRECT_V,
        COUNT,
        DIVISOR,
        NUMERATOR,
        RATE,
        SIGN,
        RETURN_MOMENTS,
        RETURN_STEPS
    }
}
