package practice;

import dev.gradus.exercises.layers.TwoLayerBackprop;
import dev.gradus.matrix.Matrices;
import org.ejml.simple.SimpleMatrix;

/**
 * The bias as one more weight: with a column of ones at the right of the inputs and the bias as the last row of the
 * weights, a layer is one product, and the bias's gradient is the last row of the weights' gradient.
 */
public class MyTwoLayerBackprop implements TwoLayerBackprop {

    @Override
    public SimpleMatrix dense(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        return withOnes(x).mult(w.concatRows(b));
    }

    @Override
    public DenseGradients denseBackward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        SimpleMatrix both = withOnes(x).transpose().mult(dZ);
        int in = x.getNumCols();
        return new DenseGradients(
                both.rows(0, in), both.rows(in, in + 1), w.mult(dZ.transpose()).transpose());
    }

    @Override
    public Forward forward(SimpleMatrix x, Parameters parameters, Activation hidden) {
        SimpleMatrix z1 = dense(x, parameters.w1(), parameters.b1());
        SimpleMatrix a1 = Matrices.map(z1, z -> value(z, hidden));
        SimpleMatrix z2 = dense(a1, parameters.w2(), parameters.b2());
        return new Forward(z1, a1, z2, Matrices.map(z2, z -> value(z, Activation.SIGMOID)));
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        double mean = 0;
        for (int i = 0; i < y.getNumRows(); i++) {
            double sample = 0;
            for (int j = 0; j < y.getNumCols(); j++) {
                double p = Math.max(1e-12, Math.min(1 - 1e-12, a2.get(i, j)));
                sample -= y.get(i, j) == 0 ? Math.log(1 - p) : Math.log(p);
            }
            mean += (sample - mean) / (i + 1);
        }
        return mean;
    }

    @Override
    public SimpleMatrix outputDelta(SimpleMatrix a2, SimpleMatrix y) {
        return y.minus(a2).divide(-y.getNumRows());
    }

    @Override
    public SimpleMatrix hiddenDelta(SimpleMatrix dZ2, SimpleMatrix w2, SimpleMatrix z1, Activation hidden) {
        return Matrices.map(z1, z -> slope(z, hidden))
                .elementMult(w2.mult(dZ2.transpose()).transpose());
    }

    @Override
    public Gradients backprop(SimpleMatrix x, SimpleMatrix y, Parameters parameters, Activation hidden) {
        Forward cache = forward(x, parameters, hidden);
        SimpleMatrix dZ2 = outputDelta(cache.a2(), y);
        SimpleMatrix dZ1 = hiddenDelta(dZ2, parameters.w2(), cache.z1(), hidden);
        SimpleMatrix first = withOnes(x).transpose().mult(dZ1);
        SimpleMatrix second = withOnes(cache.a1()).transpose().mult(dZ2);
        int d = x.getNumCols();
        int h = cache.a1().getNumCols();
        return new Gradients(first.rows(0, d), first.rows(d, d + 1), second.rows(0, h), second.rows(h, h + 1));
    }

    private static SimpleMatrix withOnes(SimpleMatrix x) {
        return x.concatColumns(SimpleMatrix.ones(x.getNumRows(), 1));
    }

    private static double value(double z, Activation activation) {
        return switch (activation) {
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case TANH -> 2 / (1 + Math.exp(-2 * z)) - 1;
            case RELU -> z < 0 ? 0 : z;
        };
    }

    private static double slope(double z, Activation activation) {
        return switch (activation) {
            case SIGMOID -> value(z, Activation.SIGMOID) * value(-z, Activation.SIGMOID);
            case TANH -> 4 * value(2 * z, Activation.SIGMOID) * value(-2 * z, Activation.SIGMOID);
            case RELU -> z > 0 ? 1 : 0;
        };
    }
}
