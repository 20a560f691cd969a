package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.LearningRateSchedule;

/** Walks through the epochs one by one instead of computing where they lead. */
public final class LoopsLearningRateSchedule implements LearningRateSchedule {

    @Override
    public double stepDecay(double rate, double factor, int every, int batch, int batchesPerEpoch) {
        double current = rate;
        for (int done = every * batchesPerEpoch; done <= batch; done += every * batchesPerEpoch) {
            current *= factor;
        }
        return current;
    }

    @Override
    public double cosine(double rate, double lowest, int epochs, int epoch) {
        if (epoch >= epochs) {
            return lowest;
        }
        double middle = (rate + lowest) / 2;
        return middle + (rate - middle) * Math.cos(Math.toRadians(180.0 * epoch / epochs));
    }

    @Override
    public double warmUp(double rate, int warmUp, int epoch) {
        double current = 0;
        for (int i = 0; i <= epoch && i < warmUp; i++) {
            current += rate / warmUp;
        }
        return warmUp == 0 ? rate : current;
    }

    @Override
    public double warmUpThenCosine(double rate, double lowest, int warmUp, int epochs, int epoch) {
        int afterwards = epoch - warmUp;
        if (afterwards < 0) {
            return warmUp(rate, warmUp, epoch);
        }
        return cosine(rate, lowest, epochs - warmUp, afterwards);
    }
}
