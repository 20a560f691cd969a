package practice;

import dev.gradus.exercises.losses.BinaryCrossEntropyWithLogits;

/** Your cross-entropy from logits. {@code Math} has {@code log1p}, which is ln(1 + x) without losing a small x. */
public final class MyBinaryCrossEntropyWithLogits implements BinaryCrossEntropyWithLogits {

    @Override
    public double loss(double[] z, double[] y) {
        throw new UnsupportedOperationException("TODO: the mean cross-entropy of logits and labels");
    }

    @Override
    public double[] gradient(double[] z, double[] y) {
        throw new UnsupportedOperationException("TODO: the derivative of the loss by every logit");
    }
}
