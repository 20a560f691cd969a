package dev.gradus.engine.gradient;

/** Judges single entries of a gradient against their numeric derivative. */
final class EntryRule {

    /** At a kink any value between the one-sided derivatives is a subgradient; so much more is forgiven. */
    private static final double KINK_SLACK = 1e-3;

    private final double[] gradient;
    private final NumericGradient numeric;

    EntryRule(double[] gradient, NumericGradient numeric) {
        this.gradient = gradient;
        this.numeric = numeric;
    }

    double scale(int index) {
        double estimate = Math.abs(numeric.values()[index]);
        double promised = Math.abs(gradient[index]);
        return Double.isNaN(estimate) ? promised : Math.max(promised, estimate);
    }

    boolean agrees(int index) {
        return Tolerance.agrees(gradient[index], numeric.values()[index], numeric.error()[index], scale(index));
    }

    boolean contradicts(int index) {
        if (numeric.kink()[index]) {
            double lowest = numeric.lowest()[index];
            double highest = numeric.highest()[index];
            double slack = KINK_SLACK * Math.max(Math.abs(lowest), Math.abs(highest));
            return gradient[index] < lowest - slack || gradient[index] > highest + slack;
        }
        return Tolerance.contradicts(gradient[index], numeric.values()[index], numeric.error()[index], scale(index));
    }

    double difference(int index) {
        return Math.abs(gradient[index] - numeric.values()[index]);
    }
}
