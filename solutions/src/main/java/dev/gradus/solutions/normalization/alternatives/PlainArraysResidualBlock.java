package dev.gradus.solutions.normalization.alternatives;

import dev.gradus.exercises.normalization.ResidualBlock;
import org.ejml.simple.SimpleMatrix;

/** Loops over plain arrays; the gradients are accumulated sample by sample, and dX starts with the shortcut's share. */
public final class PlainArraysResidualBlock implements ResidualBlock {

    @Override
    public SimpleMatrix branch(SimpleMatrix x, Branch branch) {
        double[][] y = new double[x.getNumRows()][branch.b2().getNumCols()];
        addBranch(x.toArray2(), branch, y);
        return new SimpleMatrix(y);
    }

    private static void addBranch(double[][] x, Branch branch, double[][] y) {
        for (int i = 0; i < x.length; i++) {
            double[] z = hidden(x[i], branch);
            for (int j = 0; j < y[i].length; j++) {
                y[i][j] += branch.b2().get(0, j);
                for (int u = 0; u < z.length; u++) {
                    if (z[u] > 0) {
                        y[i][j] += z[u] * branch.w2().get(u, j);
                    }
                }
            }
        }
    }

    private static double[] hidden(double[] sample, Branch branch) {
        double[] z = new double[branch.b1().getNumCols()];
        for (int u = 0; u < z.length; u++) {
            z[u] = branch.b1().get(0, u);
            for (int p = 0; p < sample.length; p++) {
                z[u] += sample[p] * branch.w1().get(p, u);
            }
        }
        return z;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, Branch branch) {
        double[][] y = x.toArray2();
        addBranch(x.toArray2(), branch, y);
        return new SimpleMatrix(y);
    }

    @Override
    public SimpleMatrix forwardProjected(SimpleMatrix x, Branch branch, SimpleMatrix projection) {
        double[][] y = x.mult(projection).toArray2();
        addBranch(x.toArray2(), branch, y);
        return new SimpleMatrix(y);
    }

    @Override
    public Gradients backward(SimpleMatrix x, Branch branch, SimpleMatrix dY) {
        return backward(x.toArray2(), branch, dY.toArray2(), dY.toArray2());
    }

    private static Gradients backward(double[][] x, Branch branch, double[][] dY, double[][] dX) {
        int d = x[0].length;
        int h = branch.b1().getNumCols();
        int k = dY[0].length;
        double[][] dW1 = new double[d][h];
        double[][] db1 = new double[1][h];
        double[][] dW2 = new double[h][k];
        double[][] db2 = new double[1][k];
        for (int i = 0; i < x.length; i++) {
            double[] z = hidden(x[i], branch);
            for (int j = 0; j < k; j++) {
                db2[0][j] += dY[i][j];
            }
            for (int u = 0; u < h; u++) {
                if (z[u] <= 0) {
                    continue;
                }
                double delta = 0;
                for (int j = 0; j < k; j++) {
                    dW2[u][j] += z[u] * dY[i][j];
                    delta += dY[i][j] * branch.w2().get(u, j);
                }
                db1[0][u] += delta;
                for (int p = 0; p < d; p++) {
                    dW1[p][u] += x[i][p] * delta;
                    dX[i][p] += branch.w1().get(p, u) * delta;
                }
            }
        }
        return new Gradients(
                new SimpleMatrix(dX),
                new SimpleMatrix(dW1),
                new SimpleMatrix(db1),
                new SimpleMatrix(dW2),
                new SimpleMatrix(db2));
    }

    @Override
    public ProjectedGradients backwardProjected(
            SimpleMatrix x, Branch branch, SimpleMatrix projection, SimpleMatrix dY) {
        double[][] dX = new double[x.getNumRows()][x.getNumCols()];
        double[][] dProjection = new double[x.getNumCols()][dY.getNumCols()];
        for (int i = 0; i < dX.length; i++) {
            for (int p = 0; p < dProjection.length; p++) {
                for (int j = 0; j < dProjection[p].length; j++) {
                    dX[i][p] += dY.get(i, j) * projection.get(p, j);
                    dProjection[p][j] += x.get(i, p) * dY.get(i, j);
                }
            }
        }
        return new ProjectedGradients(backward(x.toArray2(), branch, dY.toArray2(), dX), new SimpleMatrix(dProjection));
    }
}
