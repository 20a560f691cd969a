package dev.gradus.solutions.losses;

import dev.gradus.exercises.losses.BinaryCrossEntropyWithLogits;
import java.util.EnumSet;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyBinaryCrossEntropyWithLogits implements BinaryCrossEntropyWithLogits {
    private static final double CLIP = 1e-12;

    private final Set<BinaryCrossEntropyWithLogitsSlip> slips;

    public FaultyBinaryCrossEntropyWithLogits(Set<BinaryCrossEntropyWithLogitsSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(BinaryCrossEntropyWithLogitsSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(BinaryCrossEntropyWithLogitsSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public double loss(double[] z, double[] y) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += cost(z[i], label(y[i]));
        }
        double loss = makes(BinaryCrossEntropyWithLogitsSlip.LOSS_SUMMED) ? sum : sum / z.length;
        return makes(BinaryCrossEntropyWithLogitsSlip.LOSS_NEGATED) ? -loss : loss;
    }

    private double cost(double z, double y) {
        if (makes(BinaryCrossEntropyWithLogitsSlip.LOGARITHM_OF_SIGMOID)) {
            return crossEntropy(stableSigmoid(z), y);
        }
        if (makes(BinaryCrossEntropyWithLogitsSlip.SIGMOID_CLIPPED)) {
            return crossEntropy(clip(stableSigmoid(z)), y);
        }
        if (makes(BinaryCrossEntropyWithLogitsSlip.LOGIT_AS_PROBABILITY)) {
            return crossEntropy(clip(z), y);
        }
        if (makes(BinaryCrossEntropyWithLogitsSlip.NAIVE_SOFTPLUS)) {
            return StrictMath.log1p(StrictMath.exp(z)) - z * y;
        }
        if (makes(BinaryCrossEntropyWithLogitsSlip.SMALL_PART_ROUNDED)) {
            return Math.max(z, 0) - z * y + StrictMath.log(1 + StrictMath.exp(-Math.abs(z)));
        }
        double large = makes(BinaryCrossEntropyWithLogitsSlip.LARGE_PART_MISSING) ? 0 : Math.max(z, 0);
        double exponent = makes(BinaryCrossEntropyWithLogitsSlip.MAGNITUDE_MISSING) ? -z : -Math.abs(z);
        return large - labelTerm(z, y) + StrictMath.log1p(StrictMath.exp(exponent));
    }

    private double labelTerm(double z, double y) {
        if (makes(BinaryCrossEntropyWithLogitsSlip.LABEL_TERM_MISSING)) {
            return 0;
        }
        return makes(BinaryCrossEntropyWithLogitsSlip.LABEL_TERM_ADDED) ? -z * y : z * y;
    }

    private static double crossEntropy(double p, double y) {
        return -(y * StrictMath.log(p) + (1 - y) * StrictMath.log(1 - p));
    }

    private static double clip(double p) {
        return Math.min(Math.max(p, CLIP), 1 - CLIP);
    }

    private double label(double y) {
        return makes(BinaryCrossEntropyWithLogitsSlip.LABELS_ROUNDED) ? Math.rint(y) : y;
    }

    @Override
    public double[] gradient(double[] z, double[] y) {
        double[] gradient = new double[z.length];
        double count = makes(BinaryCrossEntropyWithLogitsSlip.GRADIENT_NOT_AVERAGED) ? 1 : z.length;
        for (int i = 0; i < z.length; i++) {
            double slope = slope(z[i], label(y[i])) / count;
            gradient[i] = makes(BinaryCrossEntropyWithLogitsSlip.GRADIENT_REVERSED) ? -slope : slope;
        }
        return gradient;
    }

    private double slope(double z, double y) {
        if (makes(BinaryCrossEntropyWithLogitsSlip.SIGMOID_MISSING)) {
            return z - y;
        }
        double s = makes(BinaryCrossEntropyWithLogitsSlip.NAIVE_EXPONENTIAL)
                ? StrictMath.exp(z) / (1 + StrictMath.exp(z))
                : stableSigmoid(z);
        if (makes(BinaryCrossEntropyWithLogitsSlip.SLOPE_KEPT)) {
            return (s - y) * s * (1 - s);
        }
        return makes(BinaryCrossEntropyWithLogitsSlip.BY_PROBABILITY) ? (s - y) / (s * (1 - s)) : s - y;
    }

    private static double stableSigmoid(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        double numerator = z >= 0 ? 1 : e;
        return numerator / (1 + e);
    }
}
