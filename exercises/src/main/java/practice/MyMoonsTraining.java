package practice;

import dev.gradus.exercises.training.MoonsTraining;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Your training loop. Do the methods in this order: each is checked alone, and the last one puts them together. */
public final class MyMoonsTraining implements MoonsTraining {

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Parameters p) {
        throw new UnsupportedOperationException("TODO: both layers, no unit dropped");
    }

    @Override
    public SimpleMatrix dropout(SimpleMatrix x, Parameters p, SimpleMatrix mask, double keep) {
        throw new UnsupportedOperationException("TODO: the same with the hidden layer masked and scaled up");
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y, Parameters p, double lambda) {
        throw new UnsupportedOperationException(
                "TODO: mean binary cross-entropy plus half lambda times all squared weights");
    }

    @Override
    public Parameters gradients(SimpleMatrix x, SimpleMatrix y, Parameters p, SimpleMatrix mask, Settings settings) {
        throw new UnsupportedOperationException(
                "TODO: backwards through the masked network, plus the penalty's gradient");
    }

    @Override
    public State epoch(State before, Data train, Epoch epoch, Settings settings) {
        throw new UnsupportedOperationException("TODO: for every batch gradients, velocity, step");
    }

    @Override
    public Monitor observe(Monitor before, int epoch, double validationLoss, Parameters p, Settings settings) {
        throw new UnsupportedOperationException("TODO: improvement or one more epoch of waiting");
    }

    @Override
    public Training fit(Parameters initial, Data train, Data validation, List<Epoch> plan, Settings settings) {
        throw new UnsupportedOperationException("TODO: epoch after epoch until the plan or the patience ends");
    }
}
