package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.Softmax;
import org.ejml.simple.SimpleMatrix;

/** Written from statement and contract alone, before anything else was seen. */
public final class FromStatementSoftmax implements Softmax {

    @Override
    public SimpleMatrix softmax(SimpleMatrix z) {
        int m = z.getNumRows();
        int k = z.getNumCols();
        SimpleMatrix p = new SimpleMatrix(m, k);
        for (int i = 0; i < m; i++) {
            double max = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < k; j++) {
                max = Math.max(max, z.get(i, j));
            }
            double sum = 0;
            for (int j = 0; j < k; j++) {
                double e = Math.exp(z.get(i, j) - max);
                p.set(i, j, e);
                sum += e;
            }
            for (int j = 0; j < k; j++) {
                p.set(i, j, p.get(i, j) / sum);
            }
        }
        return p;
    }
}
