package practice;

import dev.gradus.exercises.layers.TwoLayerBackprop;
import org.ejml.simple.SimpleMatrix;

/**
 * Your network. Do the methods in this order: each is checked alone, and the last one puts them together. The class
 * {@code dev.gradus.matrix.Matrices} has {@code addRow}, {@code sumRows} and {@code map}, which {@code SimpleMatrix} lacks.
 */
public final class MyTwoLayerBackprop implements TwoLayerBackprop {

    @Override
    public SimpleMatrix dense(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        throw new UnsupportedOperationException("TODO: x w + b, with b added to every row");
    }

    @Override
    public Forward forward(SimpleMatrix x, Parameters parameters, Activation hidden) {
        throw new UnsupportedOperationException("TODO: z1, a1, z2 and a2, in this order");
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        throw new UnsupportedOperationException("TODO: binary cross-entropy, averaged over the rows");
    }

    @Override
    public SimpleMatrix outputDelta(SimpleMatrix a2, SimpleMatrix y) {
        throw new UnsupportedOperationException("TODO: the gradient of the loss by the logits z2");
    }

    @Override
    public SimpleMatrix hiddenDelta(SimpleMatrix dZ2, SimpleMatrix w2, SimpleMatrix z1, Activation hidden) {
        throw new UnsupportedOperationException("TODO: the gradient of the loss by the pre-activations z1");
    }

    @Override
    public DenseGradients denseBackward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        throw new UnsupportedOperationException("TODO: the gradients by weights, biases and inputs of one layer");
    }

    @Override
    public Gradients backprop(SimpleMatrix x, SimpleMatrix y, Parameters parameters, Activation hidden) {
        throw new UnsupportedOperationException("TODO: forward pass, both deltas, then four gradients");
    }
}
