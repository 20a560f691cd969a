package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.LearningRateSchedule;

/** Written from statement and contract alone, before anything else was seen. */
public final class FromStatementLearningRateSchedule implements LearningRateSchedule {

    @Override
    public double stepDecay(double rate, double factor, int every, int batch, int batchesPerEpoch) {
        int epoch = batch / batchesPerEpoch;
        return rate * Math.pow(factor, epoch / every);
    }

    @Override
    public double cosine(double rate, double lowest, int epochs, int epoch) {
        if (epoch >= epochs) {
            return lowest;
        }
        return lowest + 0.5 * (rate - lowest) * (1 + Math.cos(Math.PI * epoch / epochs));
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
