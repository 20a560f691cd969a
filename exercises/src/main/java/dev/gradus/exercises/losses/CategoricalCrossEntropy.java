package dev.gradus.exercises.losses;

import org.ejml.simple.SimpleMatrix;

/**
 * Categorical cross-entropy of predicted class probabilities, for labels in both forms in which they come.
 *
 * <p>Rows are samples: {@code m ≥ 1} of them, columns are {@code k ≥ 2} classes. Logarithms are natural. A sample costs the
 * negative logarithm of what was predicted for its class, and the loss is the <b>mean over the m samples</b> of that (not
 * over the m·k entries). An implementation keeps nothing between calls and leaves its arguments as they are.
 *
 * <p><b>The clip.</b> A probability below 10<sup>−12</sup> counts as 10<sup>−12</sup> in the logarithm, so that a class that was
 * ruled out costs 27.63 and not infinity. Whether probabilities near 1 are clipped to 1 − 10<sup>−12</sup> as well makes no
 * difference that is judged.
 *
 * <p>Accuracy: 10<sup>−6</sup> of the right answer, plus 10<sup>−9</sup>.
 */
public interface CategoricalCrossEntropy {

    /**
     * −(1/m) Σ<sub>i</sub> Σ<sub>j</sub> y<sub>ij</sub> ln p̃<sub>ij</sub>, where p̃ is {@code p} after the clip.
     *
     * @param p predicted probabilities, {@code m × k}; every row sums to 1, entries may be exactly 0 or 1
     * @param y labels, {@code m × k}: every row is one-hot (a 1 at the sample's class, 0 elsewhere) or, as a soft label, any
     *     distribution over the classes
     */
    double loss(SimpleMatrix p, SimpleMatrix y);

    /**
     * The same loss for labels that are given as the number of the class, counted from 0.
     *
     * @param p predicted probabilities, {@code m × k}; every row sums to 1, entries may be exactly 0 or 1
     * @param classes the class of every sample, {@code m} numbers from 0 to k − 1
     */
    double lossFromIndices(SimpleMatrix p, int[] classes);
}
