package dev.gradus.exercises.neurons;

/**
 * One artificial neuron with a threshold: it adds up its weighted inputs and its bias, and answers 1 if the sum reaches 0.
 *
 * <p>A vector is a {@code double[]}; input {@code i} belongs to weight {@code i}, and both vectors have the same length
 * {@code n ≥ 1}. The grader passes finite numbers only. Arguments stay as they are, and an implementation keeps nothing
 * between calls.
 */
public interface ThresholdNeuron {

    /**
     * The pre-activation z = x₁w₁ + … + xₙwₙ + b: every input times its own weight, and the bias once.
     *
     * @param x inputs, length {@code n}
     * @param w weights, length {@code n}
     * @param b bias
     */
    double weightedSum(double[] x, double[] w, double b);

    /**
     * The step function: 1 for {@code z ≥ 0} and 0 for {@code z < 0}. So step(0) is 1, by convention, and −0.0 counts as 0.
     *
     * @param z a pre-activation, any finite number
     * @return 0 or 1
     */
    int step(double z);

    /**
     * What the neuron answers: the step of the weighted sum.
     *
     * @param x inputs, length {@code n}
     * @param w weights, length {@code n}
     * @param b bias
     * @return 0 or 1
     */
    int predict(double[] x, double[] w, double b);
}
