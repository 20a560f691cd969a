package dev.gradus.solutions.optimization;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.optimization.SgdStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultySgdStep implements SgdStep {
    private final Set<Slip> slips;

    public FaultySgdStep(Set<Slip> slips) {
        this.slips = Set.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public SimpleMatrix step(SimpleMatrix parameters, SimpleMatrix gradient, double rate) {
        if (makes(Slip.NOTHING_MOVES)) {
            return parameters.copy();
        }
        SimpleMatrix used = gradient;
        if (makes(Slip.AVERAGED_AGAIN)) {
            used = gradient.divide(gradient.getNumRows());
        } else if (makes(Slip.DIRECTION_ONLY)) {
            used = gradient.normF() == 0 ? gradient : gradient.divide(gradient.normF());
        }
        SimpleMatrix move = used.scale(makes(Slip.RATE_LOST) ? 1 : rate);
        if (makes(Slip.STEP_RETURNED)) {
            return move.negative();
        }
        return makes(Slip.UPHILL) ? parameters.plus(move) : parameters.minus(move);
    }

    @Override
    public SimpleMatrix batchStep(SimpleMatrix parameters, List<SimpleMatrix> sampleGradients, double rate) {
        int samples = sampleGradients.size();
        if (makes(Slip.LAST_SAMPLE_ONLY)) {
            return step(parameters, sampleGradients.get(samples - 1), rate);
        }
        SimpleMatrix sum = new SimpleMatrix(parameters.getNumRows(), parameters.getNumCols());
        int end = makes(Slip.LAST_SAMPLE_DROPPED) ? samples - 1 : samples;
        for (int i = 0; i < end; i++) {
            sum = sum.plus(sampleGradients.get(i));
        }
        if (makes(Slip.BATCH_SUMMED)) {
            return step(parameters, sum, rate);
        }
        SimpleMatrix mean = sum.divide(samples);
        return step(parameters, makes(Slip.BATCH_AVERAGED_TWICE) ? mean.divide(samples) : mean, rate);
    }

    @Override
    public List<SimpleMatrix> networkStep(List<SimpleMatrix> parameters, List<SimpleMatrix> gradients, double rate) {
        List<SimpleMatrix> moved = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            boolean left = (makes(Slip.ONLY_FIRST_MOVES) && i > 0)
                    || (makes(Slip.BIASES_STAY) && parameters.get(i).getNumRows() == 1);
            moved.add(left ? parameters.get(i) : step(parameters.get(i), gradients.get(i), rate));
        }
        return moved;
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        UPHILL(
                Place.MOVE,
                "The parameters move along the gradient, so every step makes the loss larger: a plus stands where a minus belongs.",
                "The gradient points to where the loss grows; which way does descent go?"),
        NOTHING_MOVES(
                Place.MOVE,
                "The parameters come back unchanged: the step was probably made on a copy, or its result was dropped.",
                "SimpleMatrix does not change in place: plus, minus and scale return a new matrix. Is it the one you return?"),
        STEP_RETURNED(
                Place.MOVE,
                "What is returned is the step itself and not the parameters after the step.",
                "At a gradient of zero the parameters must come back as they were: do yours?"),
        RATE_LOST(
                Place.RATE,
                "The whole gradient is subtracted: the learning rate is not used.",
                "Follow the argument rate through your formula."),
        AVERAGED_AGAIN(
                Place.GRADIENT,
                "The gradient is divided by its number of rows: it was averaged over the batch before, and its rows are not samples.",
                "Which factor besides the learning rate does a step have?"),
        DIRECTION_ONLY(
                Place.GRADIENT,
                "Every step has the same length: the gradient is normalised, so its size is lost.",
                "Where the loss is flat a step is short, because the gradient is: keep its length."),
        BATCH_SUMMED(
                Place.BATCH,
                "The samples' gradients are added up and not averaged, as if each sample made a step of its own.",
                "The loss of the batch is a mean; its gradient is one too."),
        BATCH_AVERAGED_TWICE(
                Place.BATCH,
                "The batch is averaged twice: the sum of its gradients is divided by the square of the number of samples.",
                "Count the places where your code divides by the number of samples."),
        LAST_SAMPLE_ONLY(
                Place.BATCH,
                "Only the last sample of the batch counts: its gradient replaces those before it.",
                "Is your gradient assigned in the loop, or added to?"),
        LAST_SAMPLE_DROPPED(
                Place.BATCH,
                "The last sample of the batch is left out of the sum.",
                "Check where your loop over the samples ends."),
        ONLY_FIRST_MOVES(
                Place.NETWORK,
                "Only the first matrix of the network moves; all others stay as they were.",
                "Check over what your loop runs, and whether it returns too early."),
        BIASES_STAY(
                Place.NETWORK,
                "Matrices with a single row do not move: the biases are left out of the step.",
                "Biases are parameters like all others.");

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

        /** Two mistakes in the same place stand in the same line of code; parameters that stay have no step at all. */
        @Override
        public boolean excludes(Mistake other) {
            return other != this
                    && other instanceof Slip slip
                    && (slip.place == place || this == NOTHING_MOVES || slip == NOTHING_MOVES);
        }

        private enum Place {
            MOVE,
            RATE,
            GRADIENT,
            BATCH,
            NETWORK
        }
    }
}
