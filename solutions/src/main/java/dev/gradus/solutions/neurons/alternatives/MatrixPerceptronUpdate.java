package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.PerceptronUpdate;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** Weights and bias as one column, and the sample as a row that ends with 1: the bias is no special case. */
public final class MatrixPerceptronUpdate implements PerceptronUpdate {

    @Override
    public Perceptron update(double[] weights, double bias, double[] x, int y, double learningRate) {
        SimpleMatrix theta = column(weights, bias);
        SimpleMatrix sample = column(x, 1);
        double answer = theta.dot(sample) >= 0 ? 1 : 0;
        SimpleMatrix updated = theta.plus(sample.scale(learningRate * (y - answer)));
        double[] values = updated.getDDRM().getData();
        return new Perceptron(Arrays.copyOf(values, weights.length), values[weights.length]);
    }

    private static SimpleMatrix column(double[] values, double last) {
        double[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = last;
        return new SimpleMatrix(longer.length, 1, true, longer);
    }
}
