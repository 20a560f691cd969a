package dev.gradus.solutions.losses;

import dev.gradus.exercises.losses.BinaryCrossEntropy;
import java.util.EnumSet;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyBinaryCrossEntropy implements BinaryCrossEntropy {
    private static final double CLIP = 1e-12;
    private static final double WIDE_CLIP = 1e-7;
    private static final double NARROW_CLIP = 1e-15;
    private static final double EPSILON = 1e-8;

    private final Set<BinaryCrossEntropySlip> slips;

    public FaultyBinaryCrossEntropy(Set<BinaryCrossEntropySlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(BinaryCrossEntropySlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(BinaryCrossEntropySlip slip) {
        return slips.contains(slip);
    }

    @Override
    public double loss(double[] p, double[] y) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += logLikelihood(p[i], label(y[i]));
        }
        double total = makes(BinaryCrossEntropySlip.MINUS_MISSING) ? sum : -sum;
        return makes(BinaryCrossEntropySlip.LOSS_SUMMED) ? total : total / p.length;
    }

    private double logLikelihood(double p, double y) {
        if (makes(BinaryCrossEntropySlip.ARGUMENTS_SWAPPED)) {
            double clipped = clipOfLoss(y);
            return p * logarithm(clipped) + (1 - p) * logarithm(1 - clipped);
        }
        double clipped = clipOfLoss(p);
        if (makes(BinaryCrossEntropySlip.TERMS_CROSSED)) {
            return y * logarithm(1 - clipped) + (1 - y) * logarithm(clipped);
        }
        if (makes(BinaryCrossEntropySlip.POSITIVES_ONLY)) {
            return y * logarithm(clipped);
        }
        return y * logarithm(clipped) + (1 - y) * logarithm(1 - clipped);
    }

    private double logarithm(double value) {
        double argument = makes(BinaryCrossEntropySlip.EPSILON_IN_LOGARITHM) ? value + EPSILON : value;
        if (makes(BinaryCrossEntropySlip.COMMON_LOGARITHM)) {
            return StrictMath.log10(argument);
        }
        double natural = StrictMath.log(argument);
        return makes(BinaryCrossEntropySlip.BINARY_LOGARITHM) ? natural / StrictMath.log(2) : natural;
    }

    private double clipOfLoss(double p) {
        boolean none =
                makes(BinaryCrossEntropySlip.LOSS_UNCLIPPED) || makes(BinaryCrossEntropySlip.EPSILON_IN_LOGARITHM);
        return none ? p : clip(p);
    }

    private double clip(double p) {
        double clip = CLIP;
        if (makes(BinaryCrossEntropySlip.CLIPPED_AT_1E_7)) {
            clip = WIDE_CLIP;
        } else if (makes(BinaryCrossEntropySlip.CLIPPED_AT_1E_15)) {
            clip = NARROW_CLIP;
        }
        return Math.min(Math.max(p, clip), 1 - clip);
    }

    private double label(double y) {
        return makes(BinaryCrossEntropySlip.LABELS_ROUNDED) ? Math.rint(y) : y;
    }

    @Override
    public double[] gradient(double[] p, double[] y) {
        double[] gradient = new double[p.length];
        double count = makes(BinaryCrossEntropySlip.GRADIENT_NOT_AVERAGED) ? 1 : p.length;
        double sign = makes(BinaryCrossEntropySlip.GRADIENT_REVERSED) ? -1 : 1;
        for (int i = 0; i < p.length; i++) {
            double used = makes(BinaryCrossEntropySlip.GRADIENT_UNCLIPPED) ? p[i] : clip(p[i]);
            gradient[i] = sign * slope(used, label(y[i])) / count;
        }
        return gradient;
    }

    private double slope(double p, double y) {
        if (makes(BinaryCrossEntropySlip.GRADIENT_BY_LOGIT)) {
            return p - y;
        }
        if (makes(BinaryCrossEntropySlip.GRADIENT_OF_POSITIVES_ONLY)) {
            return -y / p;
        }
        if (makes(BinaryCrossEntropySlip.INNER_DERIVATIVE_LOST)) {
            return -y / p - (1 - y) / (1 - p);
        }
        return makes(BinaryCrossEntropySlip.DENOMINATOR_HALVED) ? (p - y) / p : (p - y) / (p * (1 - p));
    }
}
