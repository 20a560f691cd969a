package practice;

import dev.gradus.exercises.layers.TwoLayerBackprop;
import org.ejml.simple.SimpleMatrix;

/**
 * Loops over plain arrays. In the whole backward pass the factor 1/m stands at the end, in the gradients, and not in the
 * deltas.
 */
public class MyTwoLayerBackprop implements TwoLayerBackprop {

    @Override
    public SimpleMatrix dense(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        return new SimpleMatrix(dense(x.toArray2(), w.toArray2(), b.toArray2()[0]));
    }

    private static double[][] dense(double[][] x, double[][] w, double[] b) {
        double[][] z = new double[x.length][b.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < b.length; j++) {
                z[i][j] = b[j];
                for (int p = 0; p < w.length; p++) {
                    z[i][j] += x[i][p] * w[p][j];
                }
            }
        }
        return z;
    }

    @Override
    public Forward forward(SimpleMatrix x, Parameters parameters, Activation hidden) {
        double[][] z1 =
                dense(x.toArray2(), parameters.w1().toArray2(), parameters.b1().toArray2()[0]);
        double[][] a1 = new double[z1.length][z1[0].length];
        for (int i = 0; i < z1.length; i++) {
            for (int j = 0; j < z1[i].length; j++) {
                a1[i][j] = activation(z1[i][j], hidden);
            }
        }
        double[][] z2 = dense(a1, parameters.w2().toArray2(), parameters.b2().toArray2()[0]);
        double[][] a2 = new double[z2.length][z2[0].length];
        for (int i = 0; i < z2.length; i++) {
            for (int j = 0; j < z2[i].length; j++) {
                a2[i][j] = activation(z2[i][j], Activation.SIGMOID);
            }
        }
        return new Forward(new SimpleMatrix(z1), new SimpleMatrix(a1), new SimpleMatrix(z2), new SimpleMatrix(a2));
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        double loss = 0;
        for (int i = 0; i < a2.getNumRows(); i++) {
            for (int j = 0; j < a2.getNumCols(); j++) {
                // The probability that the network gave to the label that is right.
                double right = y.get(i, j) == 1 ? a2.get(i, j) : 1 - a2.get(i, j);
                loss -= Math.log(Math.max(1e-12, Math.min(right, 1 - 1e-12))) / a2.getNumRows();
            }
        }
        return loss;
    }

    @Override
    public SimpleMatrix outputDelta(SimpleMatrix a2, SimpleMatrix y) {
        double[][] delta = error(a2.toArray2(), y.toArray2());
        for (double[] row : delta) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= delta.length;
            }
        }
        return new SimpleMatrix(delta);
    }

    private static double[][] error(double[][] a2, double[][] y) {
        double[][] error = new double[a2.length][a2[0].length];
        for (int i = 0; i < a2.length; i++) {
            for (int j = 0; j < a2[i].length; j++) {
                error[i][j] = a2[i][j] - y[i][j];
            }
        }
        return error;
    }

    @Override
    public SimpleMatrix hiddenDelta(SimpleMatrix dZ2, SimpleMatrix w2, SimpleMatrix z1, Activation hidden) {
        double[][] delta = back(dZ2.toArray2(), w2.toArray2());
        for (int i = 0; i < delta.length; i++) {
            for (int j = 0; j < delta[i].length; j++) {
                delta[i][j] *= slope(z1.get(i, j), hidden);
            }
        }
        return new SimpleMatrix(delta);
    }

    private static double[][] back(double[][] dZ, double[][] w) {
        double[][] dX = new double[dZ.length][w.length];
        for (int i = 0; i < dZ.length; i++) {
            for (int p = 0; p < w.length; p++) {
                for (int j = 0; j < w[p].length; j++) {
                    dX[i][p] += dZ[i][j] * w[p][j];
                }
            }
        }
        return dX;
    }

    @Override
    public DenseGradients denseBackward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        double[][] delta = dZ.toArray2();
        return new DenseGradients(
                weights(x.toArray2(), delta, 1), biases(delta, 1), new SimpleMatrix(back(delta, w.toArray2())));
    }

    private static SimpleMatrix weights(double[][] x, double[][] delta, double divisor) {
        SimpleMatrix dW = new SimpleMatrix(x[0].length, delta[0].length);
        for (int p = 0; p < x[0].length; p++) {
            for (int j = 0; j < delta[0].length; j++) {
                double sum = 0;
                for (int i = 0; i < x.length; i++) {
                    sum += x[i][p] * delta[i][j];
                }
                dW.set(p, j, sum / divisor);
            }
        }
        return dW;
    }

    private static SimpleMatrix biases(double[][] delta, double divisor) {
        SimpleMatrix db = new SimpleMatrix(1, delta[0].length);
        for (int j = 0; j < delta[0].length; j++) {
            double sum = 0;
            for (double[] row : delta) {
                sum += row[j];
            }
            db.set(0, j, sum / divisor);
        }
        return db;
    }

    @Override
    public Gradients backprop(SimpleMatrix x, SimpleMatrix y, Parameters parameters, Activation hidden) {
        Forward forward = forward(x, parameters, hidden);
        double[][] error = error(forward.a2().toArray2(), y.toArray2());
        double[][] hiddenError = hiddenDelta(new SimpleMatrix(error), parameters.w2(), forward.z1(), hidden)
                .toArray2();
        int m = error.length;
        return new Gradients(
                weights(x.toArray2(), hiddenError, m),
                biases(hiddenError, m),
                weights(forward.a1().toArray2(), error, m),
                biases(error, m));
    }

    private static double activation(double z, Activation activation) {
        if (activation == Activation.RELU) {
            return z > 0 ? z : 0;
        }
        return activation == Activation.TANH ? Math.tanh(z) : 1 / (1 + Math.exp(-z));
    }

    private static double slope(double z, Activation activation) {
        double a = activation(z, activation);
        if (activation == Activation.RELU) {
            return a > 0 ? 1 : 0;
        }
        return activation == Activation.TANH ? 1 - a * a : a * (1 - a);
    }
}
