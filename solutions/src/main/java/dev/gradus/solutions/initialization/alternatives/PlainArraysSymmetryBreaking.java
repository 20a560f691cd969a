package dev.gradus.solutions.initialization.alternatives;

import dev.gradus.exercises.initialization.SymmetryBreaking;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Sample by sample on plain arrays; zero weights out of the hidden layer, which is enough as long as those into it differ. */
public final class PlainArraysSymmetryBreaking implements SymmetryBreaking {

    @Override
    public int distinctUnits(Parameters parameters) {
        List<double[]> known = new ArrayList<>();
        for (int j = 0; j < parameters.w1().getNumCols(); j++) {
            double[] unit = new double[parameters.w1().getNumRows() + 1];
            for (int i = 0; i < unit.length - 1; i++) {
                unit[i] = parameters.w1().get(i, j);
            }
            unit[unit.length - 1] = parameters.b1().get(j);
            if (known.stream().noneMatch(other -> alike(other, unit))) {
                known.add(unit);
            }
        }
        return known.size();
    }

    private static boolean alike(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > 1e-9) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Parameters train(SimpleMatrix x, SimpleMatrix y, Parameters parameters, double rate, int steps) {
        double[][] w1 = parameters.w1().toArray2();
        double[] b1 = parameters.b1().toArray2()[0];
        double[][] w2 = parameters.w2().toArray2();
        double[] b2 = parameters.b2().toArray2()[0];
        for (int step = 0; step < steps; step++) {
            descend(x.toArray2(), y.toArray2(), w1, b1, w2, b2, rate);
        }
        return new Parameters(
                new SimpleMatrix(w1),
                new SimpleMatrix(new double[][] {b1}),
                new SimpleMatrix(w2),
                new SimpleMatrix(new double[][] {b2}));
    }

    private static void descend(
            double[][] x, double[][] y, double[][] w1, double[] b1, double[][] w2, double[] b2, double rate) {
        double[][] g1 = new double[w1.length][b1.length];
        double[] gb1 = new double[b1.length];
        double[][] g2 = new double[w2.length][b2.length];
        double[] gb2 = new double[b2.length];
        for (int n = 0; n < x.length; n++) {
            double[] a = new double[b1.length];
            for (int j = 0; j < a.length; j++) {
                double z = b1[j];
                for (int i = 0; i < x[n].length; i++) {
                    z += x[n][i] * w1[i][j];
                }
                a[j] = Math.tanh(z);
            }
            double[] back = new double[a.length];
            for (int k = 0; k < b2.length; k++) {
                double out = b2[k];
                for (int j = 0; j < a.length; j++) {
                    out += a[j] * w2[j][k];
                }
                double delta = (out - y[n][k]) / x.length;
                gb2[k] += delta;
                for (int j = 0; j < a.length; j++) {
                    g2[j][k] += delta * a[j];
                    back[j] += delta * w2[j][k];
                }
            }
            for (int j = 0; j < a.length; j++) {
                double delta = back[j] * (1 - a[j] * a[j]);
                gb1[j] += delta;
                for (int i = 0; i < x[n].length; i++) {
                    g1[i][j] += delta * x[n][i];
                }
            }
        }
        move(w1, g1, rate);
        move(new double[][] {b1, b2}, new double[][] {gb1, gb2}, rate);
        move(w2, g2, rate);
    }

    private static void move(double[][] parameters, double[][] gradients, double rate) {
        for (int i = 0; i < parameters.length; i++) {
            for (int j = 0; j < parameters[i].length; j++) {
                parameters[i][j] -= rate * gradients[i][j];
            }
        }
    }

    @Override
    public Parameters initialize(int inputs, int hidden, int outputs, Random random) {
        double[][] w1 = new double[inputs][hidden];
        for (double[] row : w1) {
            for (int j = 0; j < hidden; j++) {
                row[j] = 2 * random.nextDouble() - 1;
            }
        }
        return new Parameters(
                new SimpleMatrix(w1),
                new SimpleMatrix(1, hidden),
                new SimpleMatrix(hidden, outputs),
                new SimpleMatrix(1, outputs));
    }
}
