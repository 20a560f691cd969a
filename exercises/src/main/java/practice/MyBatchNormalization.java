package practice;

import dev.gradus.exercises.normalization.BatchNormalization;
import org.ejml.simple.SimpleMatrix;

/** Your batch normalisation. {@code EPSILON} and {@code MOMENTUM} are constants of the contract. */
public final class MyBatchNormalization implements BatchNormalization {

    @Override
    public Statistics batchStatistics(SimpleMatrix x) {
        throw new UnsupportedOperationException("TODO: mean and biased variance of every column");
    }

    @Override
    public Training train(SimpleMatrix x, Parameters parameters, Statistics running) {
        throw new UnsupportedOperationException("TODO: normalise with the batch's statistics, update the running ones");
    }

    @Override
    public SimpleMatrix infer(SimpleMatrix x, Parameters parameters, Statistics running) {
        throw new UnsupportedOperationException("TODO: normalise with the running statistics");
    }
}
