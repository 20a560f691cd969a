package dev.gradus.solutions.losses;

import dev.gradus.exercises.losses.BinaryCrossEntropy;

/**
 * Clip, then the formulas as they stand.
 *
 * <p>The derivative of −y ln p − (1 − y) ln(1 − p) is −y/p + (1 − y)/(1 − p); over one denominator its numerator is −y(1 − p)
 * + (1 − y)p = p − y.
 */
public final class ReferenceBinaryCrossEntropy implements BinaryCrossEntropy {
    private static final double CLIP = 1e-12;

    @Override
    public double loss(double[] p, double[] y) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double clipped = clip(p[i]);
            sum += y[i] * StrictMath.log(clipped) + (1 - y[i]) * StrictMath.log(1 - clipped);
        }
        return -sum / p.length;
    }

    @Override
    public double[] gradient(double[] p, double[] y) {
        double[] gradient = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            double clipped = clip(p[i]);
            gradient[i] = (clipped - y[i]) / (clipped * (1 - clipped)) / p.length;
        }
        return gradient;
    }

    private static double clip(double p) {
        return Math.min(Math.max(p, CLIP), 1 - CLIP);
    }
}
