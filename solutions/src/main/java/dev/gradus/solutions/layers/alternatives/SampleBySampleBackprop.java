package dev.gradus.solutions.layers.alternatives;

import static java.util.stream.IntStream.range;

import dev.gradus.exercises.layers.TwoLayerBackprop;
import java.util.function.IntFunction;
import org.ejml.simple.SimpleMatrix;

/**
 * Streams over the samples: each one gives its own outer products, and the batch's gradients are their sums. It shows why
 * gradients of shared parameters add up.
 */
public final class SampleBySampleBackprop implements TwoLayerBackprop {

    @Override
    public SimpleMatrix dense(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        return stacked(x.getNumRows(), i -> row(x, i).mult(w).plus(b));
    }

    @Override
    public DenseGradients denseBackward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        int m = x.getNumRows();
        return new DenseGradients(
                sum(m, i -> row(x, i).transpose().mult(row(dZ, i))),
                sum(m, i -> row(dZ, i)),
                stacked(m, i -> w.mult(row(dZ, i).transpose()).transpose()));
    }

    @Override
    public Forward forward(SimpleMatrix x, Parameters parameters, Activation hidden) {
        SimpleMatrix z1 = dense(x, parameters.w1(), parameters.b1());
        SimpleMatrix a1 = z1.copy();
        range(0, a1.getNumElements()).forEach(e -> a1.set(e, value(a1.get(e), hidden)));
        SimpleMatrix z2 = dense(a1, parameters.w2(), parameters.b2());
        SimpleMatrix a2 = z2.copy();
        range(0, a2.getNumElements()).forEach(e -> a2.set(e, value(a2.get(e), Activation.SIGMOID)));
        return new Forward(z1, a1, z2, a2);
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        double sum = range(0, y.getNumElements())
                .mapToDouble(e -> y.get(e) * logarithm(a2.get(e)) + (1 - y.get(e)) * logarithm(1 - a2.get(e)))
                .sum();
        return -sum / y.getNumRows();
    }

    private static double logarithm(double p) {
        return Math.log(Math.min(1 - 1e-12, Math.max(1e-12, p)));
    }

    @Override
    public SimpleMatrix outputDelta(SimpleMatrix a2, SimpleMatrix y) {
        return a2.minus(y).scale(1.0 / a2.getNumRows());
    }

    @Override
    public SimpleMatrix hiddenDelta(SimpleMatrix dZ2, SimpleMatrix w2, SimpleMatrix z1, Activation hidden) {
        return stacked(z1.getNumRows(), i -> {
            SimpleMatrix delta = w2.mult(row(dZ2, i).transpose()).transpose();
            range(0, delta.getNumCols()).forEach(j -> delta.set(0, j, delta.get(0, j) * slope(z1.get(i, j), hidden)));
            return delta;
        });
    }

    @Override
    public Gradients backprop(SimpleMatrix x, SimpleMatrix y, Parameters parameters, Activation hidden) {
        int m = x.getNumRows();
        return range(0, m)
                .mapToObj(i -> oneSample(row(x, i), row(y, i), parameters, hidden))
                .reduce((a, b) -> new Gradients(
                        a.dW1().plus(b.dW1()),
                        a.db1().plus(b.db1()),
                        a.dW2().plus(b.dW2()),
                        a.db2().plus(b.db2())))
                .map(g -> new Gradients(
                        g.dW1().divide(m),
                        g.db1().divide(m),
                        g.dW2().divide(m),
                        g.db2().divide(m)))
                .orElseThrow();
    }

    private Gradients oneSample(SimpleMatrix x, SimpleMatrix y, Parameters parameters, Activation hidden) {
        Forward forward = forward(x, parameters, hidden);
        SimpleMatrix dZ2 = forward.a2().minus(y);
        SimpleMatrix dZ1 = hiddenDelta(dZ2, parameters.w2(), forward.z1(), hidden);
        return new Gradients(
                x.transpose().mult(dZ1), dZ1, forward.a1().transpose().mult(dZ2), dZ2);
    }

    private static SimpleMatrix row(SimpleMatrix matrix, int i) {
        return matrix.extractVector(true, i);
    }

    private static SimpleMatrix sum(int count, IntFunction<SimpleMatrix> term) {
        return range(0, count).mapToObj(term).reduce(SimpleMatrix::plus).orElseThrow();
    }

    private static SimpleMatrix stacked(int count, IntFunction<SimpleMatrix> row) {
        return range(0, count)
                .mapToObj(row)
                .reduce((upper, lower) -> upper.concatRows(lower))
                .orElseThrow();
    }

    private static double value(double z, Activation activation) {
        return switch (activation) {
            case SIGMOID -> 0.5 * (1 + Math.tanh(z / 2));
            case TANH -> Math.tanh(z);
            case RELU -> Math.max(0, z);
        };
    }

    private static double slope(double z, Activation activation) {
        double a = value(z, activation);
        return switch (activation) {
            case SIGMOID -> a - a * a;
            case TANH -> (1 - a) * (1 + a);
            case RELU -> Math.signum(a);
        };
    }
}
