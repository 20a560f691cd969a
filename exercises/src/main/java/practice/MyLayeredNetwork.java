package practice;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayeredNetwork;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * Your network. Do the methods in this order: each is checked alone, and gets the right forward pass where it needs one.
 * The class {@code dev.gradus.matrix.Matrices} has {@code addRow}, {@code sumRows} and {@code map}, which {@code
 * SimpleMatrix} lacks.
 */
public final class MyLayeredNetwork implements LayeredNetwork {

    @Override
    public Network initialize(int[] sizes, HiddenActivation hidden, Loss loss, Random random) {
        throw new UnsupportedOperationException("TODO: random weights and zero biases for every layer");
    }

    @Override
    public Forward forward(Network network, SimpleMatrix x) {
        throw new UnsupportedOperationException("TODO: z and a of every layer, in order");
    }

    @Override
    public double loss(Loss loss, SimpleMatrix a, SimpleMatrix y) {
        throw new UnsupportedOperationException("TODO: the loss, averaged over the rows");
    }

    @Override
    public List<LayerGradients> backward(Network network, SimpleMatrix x, Forward forward, SimpleMatrix y) {
        throw new UnsupportedOperationException("TODO: from the last layer to the first, gradients of each");
    }

    @Override
    public SimpleMatrix predict(Network network, SimpleMatrix x) {
        throw new UnsupportedOperationException("TODO: decisions, in the form of targets");
    }
}
