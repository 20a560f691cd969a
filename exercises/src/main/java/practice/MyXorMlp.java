package practice;

import dev.gradus.exercises.training.XorMlp;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

public class MyXorMlp implements XorMlp {

    @Override
    public Parameters initialize(int hidden, Random random) {
        throw new UnsupportedOperationException("TODO: first weights and biases");
    }

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Parameters p) {
        throw new UnsupportedOperationException("TODO: the forward pass, one probability per row of x");
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        throw new UnsupportedOperationException("TODO: the mean binary cross-entropy");
    }

    @Override
    public Gradients gradients(SimpleMatrix x, SimpleMatrix y, Parameters p) {
        throw new UnsupportedOperationException("TODO: the backward pass");
    }

    @Override
    public Training train(SimpleMatrix x, SimpleMatrix y, Parameters initial, double learningRate, int epochs) {
        throw new UnsupportedOperationException("TODO: full-batch gradient descent");
    }
}
