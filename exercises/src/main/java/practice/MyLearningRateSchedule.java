package practice;

import dev.gradus.exercises.optimization.LearningRateSchedule;

/** Your schedules. Mind which divisions must drop the remainder and which must not. */
public final class MyLearningRateSchedule implements LearningRateSchedule {

    @Override
    public double stepDecay(double rate, double factor, int every, int batch, int batchesPerEpoch) {
        throw new UnsupportedOperationException("TODO: the rate falls by the factor after every so many epochs");
    }

    @Override
    public double cosine(double rate, double lowest, int epochs, int epoch) {
        throw new UnsupportedOperationException("TODO: half a wave of the cosine, from rate down to lowest");
    }

    @Override
    public double warmUp(double rate, int warmUp, int epoch) {
        throw new UnsupportedOperationException("TODO: a straight line up to rate, then rate");
    }

    @Override
    public double warmUpThenCosine(double rate, double lowest, int warmUp, int epochs, int epoch) {
        throw new UnsupportedOperationException("TODO: the warm-up, then the cosine over the epochs that are left");
    }
}
