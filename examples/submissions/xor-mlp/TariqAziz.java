package practice;

import dev.gradus.exercises.training.XorMlp;
import dev.gradus.matrix.Matrices;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

public class MyXorMlp {
    public Parameters initialize(int hidden, Random random) {
        SimpleMatrix w1 = draw(2, hidden, Math.sqrt(6.0 / (2 + hidden)), random);
        SimpleMatrix w2 = draw(hidden, 1, Math.sqrt(6.0 / (hidden + 1)), random);
        return new Parameters(w1, new SimpleMatrix(1, hidden), w2, new SimpleMatrix(1, 1));
    }

    private static SimpleMatrix draw(int rows, int columns, double limit, Random random) {
        SimpleMatrix w = new SimpleMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                w.set(i, j, limit * (2 * random.nextDouble() - 1));
            }
        }
        return w;
    }
    public SimpleMatrix predict(SimpleMatrix x, Parameters p) {
        return output(hidden(x, p), p);
    }

    private static SimpleMatrix hidden(SimpleMatrix x, Parameters p) {
        return Matrices.map(Matrices.addRow(x.mult(p.w1()), p.b1()), Math::tanh);
    }

    private static SimpleMatrix output(SimpleMatrix a1, Parameters p) {
        return Matrices.map(Matrices.addRow(a1.mult(p.w2()), p.b2()), z -> 1 / (1 + Math.exp(-z)));
    }
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        double sum = 0;
        for (int i = 0; i < y.getNumRows(); i++) {
            double p = Math.max(1e-12, Math.min(1 - 1e-12, a2.get(i, 0)));
            sum -= y.get(i, 0) * Math.log(p) + (1 - y.get(i, 0)) * Math.log(1 - p);
        }
        return sum / y.getNumRows();
    }
    public Gradients gradients(SimpleMatrix x, SimpleMatrix y, Parameters p) {
        SimpleMatrix a1 = hidden(x, p);
        SimpleMatrix dZ2 = output(a1, p).minus(y).divide(y.getNumRows());
        SimpleMatrix dZ1 = dZ2.mult(p.w2().transpose()).elementMult(Matrices.map(a1, a -> 1 - a * a));
        return new Gradients(
                x.transpose().mult(dZ1), Matrices.sumRows(dZ1), a1.transpose().mult(dZ2), Matrices.sumRows(dZ2));
    }
    public Training train(SimpleMatrix x, SimpleMatrix y, Parameters initial, double learningRate, int epochs) {
        Parameters p = initial;
        double[] losses = new double[epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            losses[epoch] = loss(predict(x, p), y);
            Gradients g = gradients(x, y, p);
            p = new Parameters(
                    p.w1().minus(g.dW1().scale(learningRate)),
                    p.b1().minus(g.db1().scale(learningRate)),
                    p.w2().minus(g.dW2().scale(learningRate)),
                    p.b2().minus(g.db2().scale(learningRate)));
        }
        return new Training(p, losses);
    }
}
