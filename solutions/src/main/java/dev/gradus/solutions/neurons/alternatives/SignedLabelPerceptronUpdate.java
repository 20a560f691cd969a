package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.PerceptronUpdate;
import java.util.stream.IntStream;

/** Labels −1 and +1 inside: a sample on the wrong side is added, times its label. */
public final class SignedLabelPerceptronUpdate implements PerceptronUpdate {

    @Override
    public Perceptron update(double[] weights, double bias, double[] x, int y, double learningRate) {
        int label = 2 * y - 1;
        double z = bias
                + IntStream.range(0, x.length)
                        .mapToDouble(i -> weights[i] * x[i])
                        .sum();
        int answer = z < 0 ? -1 : 1;
        if (label == answer) {
            return new Perceptron(weights, bias);
        }
        double[] moved = IntStream.range(0, x.length)
                .mapToDouble(i -> weights[i] + learningRate * label * x[i])
                .toArray();
        return new Perceptron(moved, bias + learningRate * label);
    }
}
