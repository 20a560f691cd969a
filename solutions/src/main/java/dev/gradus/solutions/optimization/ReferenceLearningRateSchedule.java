package dev.gradus.solutions.optimization;

import dev.gradus.exercises.optimization.LearningRateSchedule;

/** Whole numbers where whole epochs count, real ones where the way is smooth. */
public final class ReferenceLearningRateSchedule implements LearningRateSchedule {

    @Override
    public double stepDecay(double rate, double factor, int every, int batch, int batchesPerEpoch) {
        int epoch = batch / batchesPerEpoch;
        return rate * StrictMath.pow(factor, epoch / every);
    }

    @Override
    public double cosine(double rate, double lowest, int epochs, int epoch) {
        double gone = Math.min(1, (double) epoch / epochs);
        return lowest + (rate - lowest) * (1 + StrictMath.cos(Math.PI * gone)) / 2;
    }

    @Override
    public double warmUp(double rate, int warmUp, int epoch) {
        return epoch < warmUp ? rate * (epoch + 1) / warmUp : rate;
    }

    @Override
    public double warmUpThenCosine(double rate, double lowest, int warmUp, int epochs, int epoch) {
        return epoch < warmUp ? warmUp(rate, warmUp, epoch) : cosine(rate, lowest, epochs - warmUp, epoch - warmUp);
    }
}
