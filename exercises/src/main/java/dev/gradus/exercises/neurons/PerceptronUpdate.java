package dev.gradus.exercises.neurons;

/**
 * One step of the perceptron learning rule, for one labelled sample.
 *
 * <p>The perceptron answers 1 if x₁w₁ + … + xₙwₙ + b ≥ 0, and 0 otherwise. If its answer ŷ is the label y, nothing changes.
 * If not, weights and bias move towards the right answer: w ← w + η(y − ŷ)x and b ← b + η(y − ŷ).
 *
 * <p>Vectors have the same length {@code n ≥ 1}; all numbers are finite. The arguments stay as they are: the answer is a
 * new perceptron. An implementation keeps nothing between calls.
 */
public interface PerceptronUpdate {

    /**
     * A perceptron.
     *
     * @param weights one per input, length {@code n}
     * @param bias what is added to the weighted sum
     */
    record Perceptron(double[] weights, double bias) {}

    /**
     * The perceptron after it has seen one sample.
     *
     * @param weights the weights before, length {@code n}
     * @param bias the bias before
     * @param x the sample's inputs, length {@code n}
     * @param y the sample's label, 0 or 1
     * @param learningRate η &gt; 0
     * @return new weights of length {@code n} and the new bias; equal to the old ones if the answer was right
     */
    Perceptron update(double[] weights, double bias, double[] x, int y, double learningRate);
}
