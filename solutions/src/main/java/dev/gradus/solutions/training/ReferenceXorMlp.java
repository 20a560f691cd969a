package dev.gradus.solutions.training;

import dev.gradus.exercises.training.XorMlp;
import dev.gradus.matrix.Matrices;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** The network, written so that every line is one line of the mathematics. */
public final class ReferenceXorMlp implements XorMlp {
    private static final double CLIP = 1e-12;

    /** The two activations that the backward pass needs again. */
    private record Activations(SimpleMatrix a1, SimpleMatrix a2) {}

    @Override
    public Parameters initialize(int hidden, Random random) {
        // Xavier's standard deviation for each layer. The weights tell the units apart, so biases may be zero.
        SimpleMatrix w1 = normal(2, hidden, Math.sqrt(2.0 / (2 + hidden)), random);
        SimpleMatrix w2 = normal(hidden, 1, Math.sqrt(2.0 / (hidden + 1)), random);
        return new Parameters(w1, new SimpleMatrix(1, hidden), w2, new SimpleMatrix(1, 1));
    }

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Parameters p) {
        return forward(x, p).a2();
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        double sum = 0;
        for (int i = 0; i < y.getNumElements(); i++) {
            double p = Math.min(Math.max(a2.get(i), CLIP), 1 - CLIP);
            sum += y.get(i) * StrictMath.log(p) + (1 - y.get(i)) * StrictMath.log(1 - p);
        }
        return -sum / y.getNumElements();
    }

    @Override
    public Gradients gradients(SimpleMatrix x, SimpleMatrix y, Parameters p) {
        return backward(x, y, p, forward(x, p));
    }

    @Override
    public Training train(SimpleMatrix x, SimpleMatrix y, Parameters initial, double learningRate, int epochs) {
        Parameters p = initial;
        double[] losses = new double[epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            Activations activations = forward(x, p);
            losses[epoch] = loss(activations.a2(), y);
            p = step(p, backward(x, y, p, activations), learningRate);
        }
        return new Training(p, losses);
    }

    private static Activations forward(SimpleMatrix x, Parameters p) {
        SimpleMatrix z1 = Matrices.addRow(x.mult(p.w1()), p.b1());
        SimpleMatrix a1 = Matrices.map(z1, StrictMath::tanh);
        SimpleMatrix z2 = Matrices.addRow(a1.mult(p.w2()), p.b2());
        SimpleMatrix a2 = Matrices.map(z2, z -> 1 / (1 + StrictMath.exp(-z)));
        return new Activations(a1, a2);
    }

    private static Gradients backward(SimpleMatrix x, SimpleMatrix y, Parameters p, Activations activations) {
        SimpleMatrix a1 = activations.a1();
        int m = x.getNumRows();
        // Sigmoid and cross-entropy together: the derivative by z2 is (a2 - y)/m, without a factor a2 (1 - a2).
        SimpleMatrix dZ2 = activations.a2().minus(y).divide(m);
        SimpleMatrix dA1 = dZ2.mult(p.w2().transpose());
        SimpleMatrix dZ1 = dA1.elementMult(Matrices.map(a1, a -> 1 - a * a));
        return new Gradients(
                x.transpose().mult(dZ1), Matrices.sumRows(dZ1), a1.transpose().mult(dZ2), Matrices.sumRows(dZ2));
    }

    /** All four gradients belong to the same parameters, so the update makes new ones. */
    private static Parameters step(Parameters p, Gradients g, double learningRate) {
        return new Parameters(
                p.w1().minus(g.dW1().scale(learningRate)),
                p.b1().minus(g.db1().scale(learningRate)),
                p.w2().minus(g.dW2().scale(learningRate)),
                p.b2().minus(g.db2().scale(learningRate)));
    }

    private static SimpleMatrix normal(int rows, int columns, double deviation, Random random) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int i = 0; i < matrix.getNumElements(); i++) {
            matrix.set(i, deviation * random.nextGaussian());
        }
        return matrix;
    }
}
