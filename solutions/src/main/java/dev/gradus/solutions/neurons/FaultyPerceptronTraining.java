package dev.gradus.solutions.neurons;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.neurons.PerceptronTraining;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyPerceptronTraining implements PerceptronTraining {
    private final Set<Slip> slips;

    public FaultyPerceptronTraining(Set<Slip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public Training train(SimpleMatrix x, int[] y, double[] weights, double bias, double learningRate, int maxEpochs) {
        boolean ignoresStart = makes(Slip.START_IGNORED);
        Run run = new Run(x, y, makes(Slip.RATE_LOST) ? 1 : learningRate);
        run.start(ignoresStart ? new double[weights.length] : weights, ignoresStart ? 0 : bias);
        int limit = makes(Slip.ONE_EPOCH_TOO_MANY) ? maxEpochs + 1 : maxEpochs;
        while (run.counts.size() < limit) {
            if (makes(Slip.WEIGHTS_RESET)) {
                run.start(new double[weights.length], 0);
            }
            int before = run.counts.isEmpty() ? -1 : run.counts.get(run.counts.size() - 1);
            int errors = run.epoch();
            if (makes(Slip.LAST_EPOCH_NOT_RECORDED) && errors == 0) {
                break;
            }
            run.counts.add(errors);
            if (run.left || (errors == 0 && !makes(Slip.NEVER_STOPS_EARLY))) {
                break;
            }
            if (makes(Slip.STOPS_WHEN_ERRORS_STALL) && errors == before) {
                break;
            }
        }
        return new Training(
                run.w, run.b, run.counts.stream().mapToInt(Integer::intValue).toArray());
    }

    /** One training in progress. */
    private final class Run {
        private final SimpleMatrix x;
        private final int[] y;
        private final double rate;
        private final List<Integer> counts = new ArrayList<>();
        private double[] w;
        private double b;
        private int total;
        private boolean left;

        private Run(SimpleMatrix x, int[] y, double rate) {
            this.x = x;
            this.y = y;
            this.rate = rate;
        }

        private void start(double[] weights, double bias) {
            w = weights.clone();
            b = bias;
        }

        private int epoch() {
            int errors = 0;
            double[] stale = w.clone();
            double staleBias = b;
            int rows = makes(Slip.LAST_SAMPLE_SKIPPED) ? y.length - 1 : y.length;
            for (int row = 0; row < rows; row++) {
                int error = y[row]
                        - (makes(Slip.UPDATES_AFTER_THE_EPOCH) ? answer(row, stale, staleBias) : answer(row, w, b));
                if (error != 0) {
                    errors += makes(Slip.SIGNED_COUNT) ? error : 1;
                    update(row, makes(Slip.ERROR_REVERSED) ? -error : error);
                    if (makes(Slip.EPOCH_LEFT_AT_FIRST_MISTAKE)) {
                        break;
                    }
                } else if (makes(Slip.STOPS_AT_FIRST_RIGHT_SAMPLE)) {
                    left = true;
                    break;
                }
            }
            if (makes(Slip.COUNTED_AFTER_THE_EPOCH)) {
                errors = 0;
                for (int row = 0; row < rows; row++) {
                    errors += y[row] == answer(row, w, b) ? 0 : 1;
                }
            }
            total += errors;
            return makes(Slip.COUNT_NOT_RESET) ? total : errors;
        }

        private void update(int row, int error) {
            for (int j = 0; j < w.length; j++) {
                w[j] += rate * error * x.get(row, j);
            }
            b += makes(Slip.BIAS_NOT_UPDATED) ? 0 : rate * error;
        }

        private int answer(int row, double[] weights, double bias) {
            double z = bias;
            for (int j = 0; j < weights.length; j++) {
                z += x.get(row, j) * weights[j];
            }
            return makes(Slip.ZERO_DOES_NOT_FIRE) ? (z > 0 ? 1 : 0) : (z >= 0 ? 1 : 0);
        }
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        SIGNED_COUNT(
                Place.COUNT,
                "Errors of −1 and +1 cancel in the count, so an epoch with as many of each looks free of mistakes and training ends too early.",
                "Count how often label and answer differ, whatever the direction."),
        COUNT_NOT_RESET(
                Place.COUNT,
                "The count goes on from epoch to epoch: every entry holds all mistakes since the start, and training does not notice that it is done.",
                "Which of your variables has to start anew in every epoch?"),
        COUNTED_AFTER_THE_EPOCH(
                Place.COUNT,
                "Mistakes are counted with the weights at the end of the epoch and not when each sample had its turn.",
                "The count belongs into the loop over the samples, next to the update."),
        STOPS_AT_FIRST_RIGHT_SAMPLE(
                Place.EPOCH,
                "Training ends as soon as one single sample is answered correctly.",
                "Look at what ends your loops: one right sample, or an epoch without a wrong one?"),
        EPOCH_LEFT_AT_FIRST_MISTAKE(
                Place.EPOCH,
                "Every epoch ends at its first mistake, so the samples behind it are not seen.",
                "After a correction the epoch goes on with the next sample."),
        UPDATES_AFTER_THE_EPOCH(
                Place.EPOCH,
                "All samples of an epoch are judged by the weights from its beginning: the changes come only at its end.",
                "When one sample has changed the weights, which weights does the next one meet?"),
        LAST_SAMPLE_SKIPPED(
                Place.ROWS,
                "The last sample is never visited.",
                "Which row is the last one that your inner loop reaches?"),
        WEIGHTS_RESET(
                Place.START,
                "Weights and bias start from zero in every epoch, so nothing is kept from one epoch to the next.",
                "Look at where the weights are created: inside or outside of the loop over the epochs?"),
        START_IGNORED(
                Place.START,
                "Training starts from zero weights and bias, not from the given ones.",
                "Two of the arguments say where to start; are they used?"),
        NEVER_STOPS_EARLY(
                Place.END,
                "Training goes on after an epoch without mistakes, so the counts end with a row of zeros.",
                "What should happen when an epoch has no mistake?"),
        LAST_EPOCH_NOT_RECORDED(
                Place.END,
                "The epoch without mistakes is missing from the counts: they end with a positive number although training succeeded.",
                "In which order do you record the count and leave the loop?"),
        STOPS_WHEN_ERRORS_STALL(
                Place.STALL,
                "Training ends when two epochs in a row have the same number of mistakes, although neither has none.",
                "The number of mistakes may stay equal or even rise on the way; only one value ends training."),
        ONE_EPOCH_TOO_MANY(
                Place.LIMIT,
                "There is one epoch more than maxEpochs allows.",
                "Count the rounds of your outer loop for maxEpochs = 1."),
        ERROR_REVERSED(
                Place.ERROR,
                "Every correction goes in the wrong direction: the error is taken as ŷ − y.",
                "A missed 1 must make the sum of its sample larger."),
        RATE_LOST(
                Place.RATE,
                "The learning rate has no effect: the corrections are those for η = 1.",
                "Follow the argument for the learning rate: where does it enter?"),
        BIAS_NOT_UPDATED(
                Place.BIAS,
                "The bias stays what it was at the start.",
                "A correction has two parts; which of your two variables never changes?"),
        ZERO_DOES_NOT_FIRE(
                Place.STEP,
                "A sum of exactly 0 counts as answer 0 where the contract asks for 1.",
                "From zero weights every sum is 0 at first: what does the perceptron answer then?");

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
            COUNT,
            EPOCH,
            ROWS,
            START,
            END,
            STALL,
            LIMIT,
            ERROR,
            RATE,
            BIAS,
            STEP
        }
    }
}
