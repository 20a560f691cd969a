package dev.gradus.solutions.neurons;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.neurons.PerceptronUpdate;
import java.util.EnumSet;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyPerceptronUpdate implements PerceptronUpdate {
    private final Set<Slip> slips;

    public FaultyPerceptronUpdate(Set<Slip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public Perceptron update(double[] weights, double bias, double[] x, int y, double learningRate) {
        double error = error(weights, bias, x, y);
        double step = makes(Slip.RATE_LOST) ? error : learningRate * error;
        double[] updated = makes(Slip.WEIGHTS_REPLACED) && error != 0 ? new double[weights.length] : weights.clone();
        for (int i = 0; i < x.length; i++) {
            updated[i] += makes(Slip.INPUT_LEFT_OUT) ? step : step * x[i];
        }
        if (makes(Slip.WEIGHTS_NOT_UPDATED)) {
            updated = weights.clone();
        }
        return new Perceptron(updated, bias + biasStep(step, error, x));
    }

    private double error(double[] weights, double bias, double[] x, int y) {
        if (makes(Slip.UPDATES_ALWAYS)) {
            return 2 * y - 1;
        }
        double error = y - answer(weights, bias, x);
        if (makes(Slip.ONE_KIND_OF_MISTAKE_ONLY)) {
            return Math.max(0, error);
        }
        return makes(Slip.ERROR_REVERSED) ? -error : error;
    }

    private double answer(double[] weights, double bias, double[] x) {
        double z = makes(Slip.PREDICTS_WITHOUT_BIAS) ? 0 : bias;
        for (int i = 0; i < x.length; i++) {
            z += weights[i] * x[i];
        }
        if (makes(Slip.SUM_FOR_ANSWER)) {
            return z;
        }
        if (makes(Slip.ANSWERS_MINUS_ONE)) {
            return z >= 0 ? 1 : -1;
        }
        return makes(Slip.ZERO_DOES_NOT_FIRE) ? (z > 0 ? 1 : 0) : (z >= 0 ? 1 : 0);
    }

    private double biasStep(double step, double error, double[] x) {
        if (makes(Slip.BIAS_NOT_UPDATED)) {
            return 0;
        }
        if (makes(Slip.BIAS_TIMES_FIRST_INPUT)) {
            return step * x[0];
        }
        return makes(Slip.BIAS_WITHOUT_RATE) ? error : step;
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        ERROR_REVERSED(
                Place.ERROR,
                "Every step goes in the wrong direction: the error is taken as ŷ − y.",
                "A missed 1 must make the sum of its sample larger: which order of the difference does that?"),
        UPDATES_ALWAYS(
                Place.ERROR,
                "Weights move towards or away from every sample, also when the answer was right.",
                "Nothing may change when label and answer agree: does your step depend on the answer at all?"),
        ONE_KIND_OF_MISTAKE_ONLY(
                Place.ERROR,
                "Only missed ones are learned from: an answer of 1 where 0 is right changes nothing.",
                "The error has three possible values; look at what happens to the negative one."),
        SUM_FOR_ANSWER(
                Place.ANSWER,
                "The error is taken from the weighted sum itself, y − z, so that right answers move the weights too: that is the delta rule.",
                "What stands between the weighted sum and the answer of a perceptron?"),
        ANSWERS_MINUS_ONE(
                Place.ANSWER,
                "The answer below the threshold is −1 while the labels are 0 and 1, so the error is twice as large or never vanishes.",
                "Label and answer must use the same two numbers."),
        ZERO_DOES_NOT_FIRE(
                Place.ANSWER,
                "A sum of exactly 0 counts as answer 0 where the contract asks for 1.",
                "Read again what the perceptron answers at exactly 0."),
        PREDICTS_WITHOUT_BIAS(
                Place.SUM,
                "The answer is computed without the bias, so samples that only the bias decides are misjudged.",
                "Compare the sum in your prediction with the formula."),
        RATE_LOST(
                Place.RATE,
                "The learning rate has no effect: the steps are those for η = 1.",
                "Follow the argument for the learning rate: where does it enter?"),
        INPUT_LEFT_OUT(
                Place.WEIGHTS,
                "Every weight moves by the same amount: the step is not multiplied by the input.",
                "An input of 0 took no part in the mistake, and its weight should not move."),
        WEIGHTS_NOT_UPDATED(
                Place.WEIGHTS,
                "The weights come back as they were; only the bias learns.",
                "Look at which array is returned and which one is changed."),
        WEIGHTS_REPLACED(
                Place.WEIGHTS,
                "After a mistake the new weights are the step alone: what was there before is lost.",
                "The step is added to the old weights."),
        BIAS_NOT_UPDATED(
                Place.BIAS,
                "The bias comes back as it was, so the boundary can turn but not shift.",
                "The rule has two lines; look for the second one in your code."),
        BIAS_TIMES_FIRST_INPUT(
                Place.BIAS,
                "The step of the bias is multiplied by the first input.",
                "The bias is like the weight of an input that is always 1."),
        BIAS_WITHOUT_RATE(
                Place.BIAS,
                "The bias moves by the error without the learning rate.",
                "The bias takes a step of the same length as a weight whose input is 1.");

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
            ERROR,
            ANSWER,
            SUM,
            RATE,
            WEIGHTS,
            BIAS
        }
    }
}
