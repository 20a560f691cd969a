package dev.gradus.solutions.losses.alternatives;

import dev.gradus.exercises.losses.BinaryCrossEntropy;

/** By way of the logit ln(p / (1 − p)): the loss is −ln(1 − p) less y times the logit, the gradient that divided by p. */
public final class LogitBinaryCrossEntropy implements BinaryCrossEntropy {

    @Override
    public double loss(double[] p, double[] y) {
        double loss = 0;
        for (int i = 0; i < p.length; i++) {
            double clipped = clip(p[i]);
            double logOfRest = Math.log1p(-clipped);
            double logit = Math.log(clipped) - logOfRest;
            loss += (-logOfRest - y[i] * logit) / p.length;
        }
        return loss;
    }

    @Override
    public double[] gradient(double[] p, double[] y) {
        double[] gradient = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            double clipped = clip(p[i]);
            double variance = clipped - clipped * clipped;
            gradient[i] = (clipped - y[i]) / variance / p.length;
        }
        return gradient;
    }

    private static double clip(double p) {
        if (p < 1e-12) {
            return 1e-12;
        }
        return p > 1 - 1e-12 ? 1 - 1e-12 : p;
    }
}
