package dev.gradus.exercises.losses;

import org.ejml.simple.SimpleMatrix;

/**
 * The mean squared error and its gradient by the predictions.
 *
 * <p>Rows are samples: {@code m ≥ 1} of them, with {@code k ≥ 1} outputs each. The mean is over <b>all m·k entries</b>, and
 * there is <b>no factor ½</b>. An implementation keeps nothing between calls and leaves its arguments as they are. Shapes
 * always fit.
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer, plus 10<sup>−12</sup>, also where predictions and
 * targets are large numbers with small differences.
 */
public interface MeanSquaredError {

    /**
     * (1 / mk) Σ<sub>ij</sub> (prediction<sub>ij</sub> − target<sub>ij</sub>)².
     *
     * @param prediction what the network says, {@code m × k}
     * @param target what it should say, {@code m × k}
     */
    double loss(SimpleMatrix prediction, SimpleMatrix target);

    /**
     * The gradient of {@link #loss} by the predictions.
     *
     * @param prediction what the network says, {@code m × k}
     * @param target what it should say, {@code m × k}
     * @return a new {@code m × k} matrix
     */
    SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target);
}
