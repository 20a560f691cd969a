package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.LearningRateSchedule;

/** Closed forms without branches: the half-angle form of the cosine, floors and minima. */
public final class ClosedFormsLearningRateSchedule implements LearningRateSchedule {

    @Override
    public double stepDecay(double rate, double factor, int every, int batch, int batchesPerEpoch) {
        double epochs = Math.floor((double) batch / batchesPerEpoch);
        return rate * Math.exp(Math.floor(epochs / every) * Math.log(factor));
    }

    @Override
    public double cosine(double rate, double lowest, int epochs, int epoch) {
        double half = Math.cos(Math.PI * Math.min(epoch, epochs) / (2.0 * epochs));
        return lowest + (rate - lowest) * half * half;
    }

    @Override
    public double warmUp(double rate, int warmUp, int epoch) {
        return rate * Math.min(1, (epoch + 1.0) / Math.max(1, warmUp));
    }

    @Override
    public double warmUpThenCosine(double rate, double lowest, int warmUp, int epochs, int epoch) {
        return cosine(
                warmUp(rate, warmUp, epoch), epoch < warmUp ? 0 : lowest, epochs - warmUp, Math.max(0, epoch - warmUp));
    }
}
