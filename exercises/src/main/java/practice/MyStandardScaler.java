package practice;

import dev.gradus.exercises.experiments.StandardScaler;
import org.ejml.simple.SimpleMatrix;

/** Your scaler. Do the methods in this order; the last one puts them together. */
public final class MyStandardScaler implements StandardScaler {

    @Override
    public Scaling fit(SimpleMatrix x) {
        throw new UnsupportedOperationException("TODO: mean and population standard deviation of every column");
    }

    @Override
    public SimpleMatrix transform(SimpleMatrix x, Scaling scaling) {
        throw new UnsupportedOperationException("TODO: (x - mean) / deviation");
    }

    @Override
    public SimpleMatrix inverse(SimpleMatrix z, Scaling scaling) {
        throw new UnsupportedOperationException("TODO: undo transform");
    }

    @Override
    public Scaled scale(SimpleMatrix train, SimpleMatrix test) {
        throw new UnsupportedOperationException("TODO: both parts on the scale of the training data");
    }
}
