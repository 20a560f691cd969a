package dev.gradus.solutions.layers;

import dev.gradus.exercises.layers.TwoLayerBackprop;
import java.util.function.ToDoubleFunction;
import org.ejml.simple.SimpleMatrix;

/** The reference, of which a test changes one method. */
class ReferenceVariant implements TwoLayerBackprop {
    private static final double STEP = 1e-5;

    private final TwoLayerBackprop reference = new ReferenceTwoLayerBackprop();

    @Override
    public SimpleMatrix dense(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        return reference.dense(x, w, b);
    }

    @Override
    public DenseGradients denseBackward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        return reference.denseBackward(x, w, dZ);
    }

    @Override
    public Forward forward(SimpleMatrix x, Parameters parameters, Activation hidden) {
        return reference.forward(x, parameters, hidden);
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        return reference.loss(a2, y);
    }

    @Override
    public SimpleMatrix outputDelta(SimpleMatrix a2, SimpleMatrix y) {
        return reference.outputDelta(a2, y);
    }

    @Override
    public SimpleMatrix hiddenDelta(SimpleMatrix dZ2, SimpleMatrix w2, SimpleMatrix z1, Activation hidden) {
        return reference.hiddenDelta(dZ2, w2, z1, hidden);
    }

    @Override
    public Gradients backprop(SimpleMatrix x, SimpleMatrix y, Parameters parameters, Activation hidden) {
        return reference.backprop(x, y, parameters, hidden);
    }

    /** The loss of a network on a batch. */
    double at(SimpleMatrix x, SimpleMatrix y, Parameters parameters, Activation hidden) {
        return loss(forward(x, parameters, hidden).a2(), y);
    }

    /** Central differences, entry by entry. */
    static SimpleMatrix differentiate(SimpleMatrix parameter, ToDoubleFunction<SimpleMatrix> loss) {
        SimpleMatrix gradient = parameter.createLike();
        for (int i = 0; i < parameter.getNumElements(); i++) {
            SimpleMatrix up = parameter.copy();
            up.set(i, parameter.get(i) + STEP);
            SimpleMatrix down = parameter.copy();
            down.set(i, parameter.get(i) - STEP);
            gradient.set(i, (loss.applyAsDouble(up) - loss.applyAsDouble(down)) / (2 * STEP));
        }
        return gradient;
    }
}
