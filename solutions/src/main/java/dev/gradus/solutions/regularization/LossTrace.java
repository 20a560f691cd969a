package dev.gradus.solutions.regularization;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.Picture;
import dev.gradus.exercises.regularization.EarlyStopping.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Validation losses, epoch by epoch, and how patient training is with them. */
record LossTrace(double[] losses, int patience, double minDelta) {
    private static final double NAN = Double.NaN;

    /**
     * Short traces on which each wrong way of counting ends somewhere else: with patience 3 the first one stops in epoch 7,
     * but in 5 if all bad epochs count, in 8 if patience must be exceeded, and never if each loss is compared with the one
     * before.
     */
    static List<LossTrace> telling() {
        double[] dips = {1, 0.9, 0.95, 0.94, 0.85, 0.9, 0.89, 0.88, 0.87};
        return List.of(
                new LossTrace(dips, 3, 0),
                new LossTrace(dips, 2, 0),
                new LossTrace(new double[] {0.7, 0.6, 0.65, 0.66, 0.5}, 1, 0),
                new LossTrace(new double[] {0.5, 0.6, 0.55, 0.54, 0.53, 0.52, 0.51}, 4, 0));
    }

    /** Losses that fall by less than minDelta for some epochs; together they fall by more. */
    static List<LossTrace> withMinDelta() {
        return List.of(
                new LossTrace(new double[] {1, 0.97, 0.94, 0.91, 0.88, 0.85}, 2, 0.1),
                new LossTrace(new double[] {1, 0.96, 0.92, 0.88, 0.86, 0.83, 0.8}, 3, 0.1),
                new LossTrace(new double[] {1, 0.8, 0.85, 0.82, 0.79, 0.83}, 3, 0.05),
                new LossTrace(new double[] {1, 0.96, 0.93, 0.89, 0.95, 0.83, 0.82, 0.81, 0.77}, 4, 0.1));
    }

    /** Losses that end before patience does. */
    static List<LossTrace> unfinished() {
        return List.of(
                new LossTrace(new double[] {1, 0.8, 0.7, 0.6}, 2, 0),
                new LossTrace(new double[] {1, 0.7, 0.8, 0.75}, 3, 0),
                new LossTrace(new double[] {0.9, 0.5, 0.6, 0.4, 0.45}, 3, 0),
                new LossTrace(new double[] {0.4}, 3, 0));
    }

    /** Losses of training that breaks down. */
    static List<LossTrace> withNaN() {
        return List.of(
                new LossTrace(new double[] {1, 0.9, NAN, NAN, NAN, NAN}, 3, 0),
                new LossTrace(new double[] {1, NAN, 0.8, 0.9, NAN, 0.85, 0.7}, 3, 0),
                new LossTrace(new double[] {NAN, 0.9, 0.8, 0.85, 0.9, 0.95}, 3, 0),
                new LossTrace(new double[] {NAN, NAN, NAN}, 2, 0),
                new LossTrace(new double[] {1, 0.9, Double.POSITIVE_INFINITY, NAN, 0.95}, 3, 0));
    }

    /**
     * Losses that are exactly on the limit: binary fractions, so that no rounding decides, and infinity, which is what the
     * first loss has to be less than.
     */
    static List<LossTrace> ties() {
        return List.of(
                new LossTrace(new double[] {1, 0.75, 0.75, 0.75, 0.75}, 3, 0),
                new LossTrace(new double[] {1, 0.75, 0.5, 0.625, 0.5, 0.25}, 2, 0.25),
                new LossTrace(new double[] {2, 1.5, 1.25, 1.5, 1.0, 0.875}, 3, 0.5),
                new LossTrace(new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1}, 2, 0));
    }

    /** Noisy losses that fall and rise again. */
    static List<LossTrace> drawAll(Cases cases, int count, double minDelta) {
        List<LossTrace> traces = new ArrayList<>();
        for (int patience = 2; patience < 2 + count; patience++) {
            int turn = 4 + cases.random().nextInt(5);
            double[] losses = new double[turn + 5 + cases.random().nextInt(6)];
            for (int i = 0; i < losses.length; i++) {
                losses[i] = 0.5 + 0.02 * (i - turn) * (i - turn) + cases.uniform(0, 0.15);
            }
            traces.add(new LossTrace(losses, patience, minDelta));
        }
        return traces;
    }

    Expect given(Expect expect) {
        return expect.given("losses", losses).given("patience", patience).given("minDelta", minDelta);
    }

    /** The losses, and where training stops. */
    Picture picture(Outcome got, Outcome right) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double[] epochs = new double[losses.length];
        for (int i = 0; i < losses.length; i++) {
            epochs[i] = i;
            lowest = losses[i] < lowest ? losses[i] : lowest;
            highest = losses[i] > highest ? losses[i] : highest;
        }
        double[] height = {lowest, highest};
        String alternative = String.format(
                Locale.ROOT,
                "Validation losses of %d epochs with patience %d and minDelta %s. Right: last epoch %d, best epoch %d. Submitted: last epoch %d, best epoch %d.",
                losses.length,
                patience,
                Show.number(minDelta),
                right.lastEpoch(),
                right.bestEpoch(),
                got.lastEpoch(),
                got.bestEpoch());
        return new Picture.Curves(
                "Validation loss, and where training ends",
                alternative,
                "epoch",
                "validation loss",
                false,
                false,
                List.of(
                        new Picture.Line("validation loss", epochs, losses),
                        new Picture.Line("last epoch, submitted", at(got.lastEpoch()), height),
                        new Picture.Line("last epoch, right", at(right.lastEpoch()), height)));
    }

    private static double[] at(int epoch) {
        return new double[] {epoch, epoch};
    }
}
