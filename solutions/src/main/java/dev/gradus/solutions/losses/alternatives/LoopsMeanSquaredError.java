package dev.gradus.solutions.losses.alternatives;

import dev.gradus.exercises.losses.MeanSquaredError;
import org.ejml.simple.SimpleMatrix;

/** Two nested loops over plain arrays. */
public final class LoopsMeanSquaredError implements MeanSquaredError {

    @Override
    public double loss(SimpleMatrix prediction, SimpleMatrix target) {
        double[][] said = prediction.toArray2();
        double[][] wanted = target.toArray2();
        double sum = 0;
        for (int i = 0; i < said.length; i++) {
            for (int j = 0; j < said[i].length; j++) {
                sum += Math.pow(said[i][j] - wanted[i][j], 2);
            }
        }
        return sum / (said.length * said[0].length);
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        double[][] gradient = prediction.toArray2();
        int count = gradient.length * gradient[0].length;
        for (int i = 0; i < gradient.length; i++) {
            for (int j = 0; j < gradient[i].length; j++) {
                gradient[i][j] = 2 * (gradient[i][j] - target.get(i, j)) / count;
            }
        }
        return new SimpleMatrix(gradient);
    }
}
