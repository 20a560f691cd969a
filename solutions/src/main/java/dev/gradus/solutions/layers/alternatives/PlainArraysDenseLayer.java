package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.DenseLayer;
import org.ejml.simple.SimpleMatrix;

/** Loops over plain arrays; one pass over all products of a sample, an input and an output adds up every gradient. */
public final class PlainArraysDenseLayer implements DenseLayer {

    @Override
    public SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        double[][] inputs = x.toArray2();
        double[][] weights = w.toArray2();
        double[][] z = new double[inputs.length][];
        for (int i = 0; i < inputs.length; i++) {
            z[i] = b.toArray2()[0];
            for (int p = 0; p < weights.length; p++) {
                for (int j = 0; j < weights[p].length; j++) {
                    z[i][j] += inputs[i][p] * weights[p][j];
                }
            }
        }
        return new SimpleMatrix(z);
    }

    @Override
    public Gradients backward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        int m = x.getNumRows();
        int in = w.getNumRows();
        int out = w.getNumCols();
        double[][] dW = new double[in][out];
        double[][] db = new double[1][out];
        double[][] dX = new double[m][in];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < out; j++) {
                double arriving = dZ.get(i, j);
                db[0][j] += arriving;
                for (int p = 0; p < in; p++) {
                    dW[p][j] += x.get(i, p) * arriving;
                    dX[i][p] += w.get(p, j) * arriving;
                }
            }
        }
        return new Gradients(new SimpleMatrix(dW), new SimpleMatrix(db), new SimpleMatrix(dX));
    }
}
