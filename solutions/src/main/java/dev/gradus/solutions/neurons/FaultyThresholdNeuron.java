package dev.gradus.solutions.neurons;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.neurons.ThresholdNeuron;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyThresholdNeuron implements ThresholdNeuron {
    private final Set<Slip> slips;

    public FaultyThresholdNeuron(Set<Slip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public double weightedSum(double[] x, double[] w, double b) {
        double bias = bias(x.length, b);
        if (makes(Slip.SUMS_MULTIPLIED)) {
            return Arrays.stream(x).sum() * Arrays.stream(w).sum() + bias;
        }
        if (makes(Slip.SUM_IN_AN_INT)) {
            int sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum = (int) (sum + x[i] * w[i]);
            }
            return sum + bias;
        }
        int from = makes(Slip.FIRST_INPUT_SKIPPED) ? 1 : 0;
        int to = makes(Slip.LAST_INPUT_SKIPPED) ? x.length - 1 : x.length;
        double z = bias;
        for (int i = from; i < to; i++) {
            z += x[i] * w[i];
        }
        return z;
    }

    private double bias(int inputs, double b) {
        if (makes(Slip.BIAS_OMITTED)) {
            return 0;
        }
        if (makes(Slip.BIAS_SUBTRACTED)) {
            return -b;
        }
        return makes(Slip.BIAS_PER_INPUT) ? inputs * b : b;
    }

    @Override
    public int step(double z) {
        if (makes(Slip.ZERO_DOES_NOT_FIRE)) {
            return z > 0 ? 1 : 0;
        }
        if (makes(Slip.MINUS_ONE_FOR_ZERO)) {
            return z >= 0 ? 1 : -1;
        }
        if (makes(Slip.SIGN_OF_Z)) {
            return (int) Math.signum(z);
        }
        if (makes(Slip.THRESHOLD_AT_ONE_HALF)) {
            return z >= 0.5 ? 1 : 0;
        }
        if (makes(Slip.SIDES_SWAPPED)) {
            return z >= 0 ? 0 : 1;
        }
        if (makes(Slip.WHOLE_PART_OF_Z)) {
            return (int) z;
        }
        return z >= 0 ? 1 : 0;
    }

    @Override
    public int predict(double[] x, double[] w, double b) {
        if (makes(Slip.STEP_LEFT_OUT)) {
            return (int) weightedSum(x, w, b);
        }
        return makes(Slip.BIAS_ADDED_AGAIN) ? step(weightedSum(x, w, b) + b) : step(weightedSum(x, w, b));
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        BIAS_OMITTED(
                Place.BIAS,
                "The weighted sum has no bias: it is always the given bias away from the right one.",
                "Compare your sum with the formula: which of the three arguments is never used?"),
        BIAS_PER_INPUT(
                Place.BIAS,
                "The bias is added once for every input instead of once for the neuron.",
                "Look at what stands inside the loop and what outside of it."),
        BIAS_SUBTRACTED(
                Place.BIAS,
                "The bias is subtracted: it is treated as a threshold that the sum has to reach.",
                "A threshold and a bias are the same thing with opposite signs; the formula here has a bias."),
        SUMS_MULTIPLIED(
                Place.SUM,
                "The sum of the inputs is multiplied by the sum of the weights, so every input meets every weight.",
                "Multiply first, then add up: each input has a weight of its own."),
        SUM_IN_AN_INT(
                Place.SUM,
                "The weighted sum loses its decimals: the running sum is a whole number.",
                "Look at the type of the variable that you add to."),
        FIRST_INPUT_SKIPPED(
                Place.SUM,
                "The first input is left out of the sum: the loop starts one too late.",
                "Which index does the first entry of a Java array have?"),
        LAST_INPUT_SKIPPED(
                Place.SUM,
                "The last input is left out of the sum: the loop stops one too early.",
                "For n inputs, which is the last index that your loop visits?"),
        ZERO_DOES_NOT_FIRE(
                Place.STEP,
                "The step of exactly 0 is 0 where the contract asks for 1.",
                "Read the contract's condition again: is it greater, or greater or equal?"),
        MINUS_ONE_FOR_ZERO(
                Place.STEP,
                "The step answers −1 below the threshold: that is the convention with labels −1 and +1.",
                "The two answers of this step are 0 and 1."),
        SIGN_OF_Z(
                Place.STEP,
                "The step is the sign of z: −1 below 0, and 0 at exactly 0.",
                "Math.signum has three answers; the step has two."),
        THRESHOLD_AT_ONE_HALF(
                Place.STEP,
                "The step changes at z = 0.5 instead of 0: that is the threshold of a probability.",
                "Which z belongs to a probability of one half, and is your argument a z or a probability?"),
        SIDES_SWAPPED(
                Place.STEP,
                "The step is upside down: 1 for negative sums and 0 for the others.",
                "A large positive sum makes the neuron fire."),
        WHOLE_PART_OF_Z(
                Place.STEP,
                "The step gives z without its decimals, not 0 or 1.",
                "A cast to int does not decide anything; compare z with the threshold."),
        STEP_LEFT_OUT(
                Place.PREDICTION,
                "The prediction is the weighted sum cut to a whole number: the step is missing.",
                "Which of your two other methods does predict not call?"),
        BIAS_ADDED_AGAIN(
                Place.PREDICTION,
                "The prediction counts the bias twice: once in the weighted sum and once more before the step.",
                "What does weightedSum give: the sum of the products, or that and the bias?");

        private final Place place;
        private final String says;
        private final String helps;

        Slip(Place place, String says, String helps) {
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
            return other != this && other instanceof Slip slip && slip.place == place;
        }

        private enum Place {
            BIAS,
            SUM,
            STEP,
            PREDICTION
        }
    }
}
