package practice;

import dev.gradus.exercises.training.XorMlp;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Plain arrays and loops, one sample after the other; weights from U(−1, 1). */
public class MyXorMlp implements XorMlp {

    @Override
    public Parameters initialize(int hidden, Random random) {
        Network network = new Network(hidden);
        for (int j = 0; j < hidden; j++) {
            network.w1[0][j] = 2 * random.nextDouble() - 1;
            network.w1[1][j] = 2 * random.nextDouble() - 1;
            network.w2[j] = 2 * random.nextDouble() - 1;
        }
        return network.parameters();
    }

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Parameters p) {
        Network network = new Network(p);
        SimpleMatrix a2 = new SimpleMatrix(x.getNumRows(), 1);
        for (int i = 0; i < x.getNumRows(); i++) {
            a2.set(i, 0, network.output(network.hidden(x.get(i, 0), x.get(i, 1))));
        }
        return a2;
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        double sum = 0;
        for (int i = 0; i < y.getNumRows(); i++) {
            sum += sampleLoss(a2.get(i, 0), y.get(i, 0));
        }
        return sum / y.getNumRows();
    }

    @Override
    public Gradients gradients(SimpleMatrix x, SimpleMatrix y, Parameters p) {
        Network gradient = new Network(p.b1().getNumCols());
        accumulate(new Network(p), gradient, x.toArray2(), y.toArray2());
        Parameters g = gradient.parameters();
        return new Gradients(g.w1(), g.b1(), g.w2(), g.b2());
    }

    @Override
    public Training train(SimpleMatrix x, SimpleMatrix y, Parameters initial, double learningRate, int epochs) {
        Network network = new Network(initial);
        double[][] inputs = x.toArray2();
        double[][] labels = y.toArray2();
        double[] losses = new double[epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            Network gradient = new Network(network.w2.length);
            losses[epoch] = accumulate(network, gradient, inputs, labels);
            network.subtract(gradient, learningRate);
        }
        return new Training(network.parameters(), losses);
    }

    /** Adds every sample's share to the gradient and returns the mean loss. */
    private static double accumulate(Network network, Network gradient, double[][] x, double[][] y) {
        int m = x.length;
        double loss = 0;
        for (int i = 0; i < m; i++) {
            double[] a1 = network.hidden(x[i][0], x[i][1]);
            double a2 = network.output(a1);
            loss += sampleLoss(a2, y[i][0]);
            double dz2 = (a2 - y[i][0]) / m;
            gradient.b2 += dz2;
            for (int j = 0; j < a1.length; j++) {
                gradient.w2[j] += dz2 * a1[j];
                double dz1 = dz2 * network.w2[j] * (1 - a1[j]) * (1 + a1[j]);
                gradient.b1[j] += dz1;
                gradient.w1[0][j] += dz1 * x[i][0];
                gradient.w1[1][j] += dz1 * x[i][1];
            }
        }
        return loss / m;
    }

    private static double sampleLoss(double a2, double y) {
        double p = a2 < 1e-12 ? 1e-12 : a2 > 1 - 1e-12 ? 1 - 1e-12 : a2;
        return -(y * Math.log(p) + (1 - y) * Math.log(1 - p));
    }

    private static final class Network {
        final double[][] w1;
        final double[] b1;
        final double[] w2;
        double b2;

        Network(int hidden) {
            w1 = new double[2][hidden];
            b1 = new double[hidden];
            w2 = new double[hidden];
        }

        Network(Parameters p) {
            w1 = p.w1().toArray2();
            b1 = p.b1().toArray2()[0];
            w2 = p.w2().transpose().toArray2()[0];
            b2 = p.b2().get(0, 0);
        }

        double[] hidden(double x0, double x1) {
            double[] a1 = new double[b1.length];
            for (int j = 0; j < a1.length; j++) {
                a1[j] = Math.tanh(x0 * w1[0][j] + x1 * w1[1][j] + b1[j]);
            }
            return a1;
        }

        double output(double[] a1) {
            double z2 = b2;
            for (int j = 0; j < a1.length; j++) {
                z2 += a1[j] * w2[j];
            }
            return 1 / (1 + Math.exp(-z2));
        }

        void subtract(Network gradient, double rate) {
            for (int j = 0; j < w2.length; j++) {
                w1[0][j] -= rate * gradient.w1[0][j];
                w1[1][j] -= rate * gradient.w1[1][j];
                b1[j] -= rate * gradient.b1[j];
                w2[j] -= rate * gradient.w2[j];
            }
            b2 -= rate * gradient.b2;
        }

        Parameters parameters() {
            return new Parameters(
                    new SimpleMatrix(w1),
                    new SimpleMatrix(new double[][] {b1}),
                    new SimpleMatrix(new double[][] {w2}).transpose(),
                    new SimpleMatrix(new double[][] {{b2}}));
        }
    }
}
