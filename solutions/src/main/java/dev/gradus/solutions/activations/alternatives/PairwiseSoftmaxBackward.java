package dev.gradus.solutions.activations.alternatives;

import static java.util.stream.IntStream.range;

import dev.gradus.exercises.activations.SoftmaxBackward;
import org.ejml.simple.SimpleMatrix;

/**
 * Sums over pairs of classes: since the probabilities sum to 1, dZ<sub>j</sub> = p<sub>j</sub> Σ<sub>i</sub>
 * p<sub>i</sub>(dP<sub>j</sub> − dP<sub>i</sub>). Probability flows between every two classes with different gradients.
 */
public final class PairwiseSoftmaxBackward implements SoftmaxBackward {

    @Override
    public SimpleMatrix jacobian(double[] p) {
        double[][] jacobian = new double[p.length][p.length];
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < i; j++) {
                double flow = p[i] * p[j];
                jacobian[i][j] = -flow;
                jacobian[j][i] = -flow;
                jacobian[i][i] += flow;
                jacobian[j][j] += flow;
            }
        }
        return new SimpleMatrix(jacobian);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix p, SimpleMatrix dP) {
        SimpleMatrix dZ = new SimpleMatrix(p.getNumRows(), p.getNumCols());
        for (int row = 0; row < p.getNumRows(); row++) {
            int sample = row;
            for (int column = 0; column < p.getNumCols(); column++) {
                int own = column;
                double flow = range(0, p.getNumCols())
                        .mapToDouble(other -> p.get(sample, other) * (dP.get(sample, own) - dP.get(sample, other)))
                        .sum();
                dZ.set(sample, own, p.get(sample, own) * flow);
            }
        }
        return dZ;
    }
}
