package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.DenseLayer;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** One sample at a time: a sample's weight gradient is an outer product, and a batch adds up its samples. */
public final class SampleBySampleDenseLayer implements DenseLayer {

    @Override
    public SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        return IntStream.range(0, x.getNumRows())
                .mapToObj(i -> x.extractVector(true, i).mult(w).plus(b))
                .reduce((above, row) -> above.concatRows(row))
                .orElseThrow();
    }

    @Override
    public Gradients backward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        return IntStream.range(0, x.getNumRows())
                .mapToObj(i -> ofSample(x.extractVector(true, i), w, dZ.extractVector(true, i)))
                .reduce((one, next) -> new Gradients(
                        one.dW().plus(next.dW()),
                        one.db().plus(next.db()),
                        one.dX().concatRows(next.dX())))
                .orElseThrow();
    }

    private static Gradients ofSample(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        return new Gradients(x.transpose().mult(dZ), dZ, dZ.mult(w.transpose()));
    }
}
