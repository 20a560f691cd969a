package dev.gradus.exercises.losses;

/**
 * Binary cross-entropy of predicted probabilities, and its gradient by those probabilities.
 *
 * <p>Both methods take one probability and one label for each of {@code m ≥ 1} samples. Logarithms are natural, the loss is
 * a <b>mean</b> over the samples. Labels are 0 or 1, or anything between (soft labels). An implementation keeps nothing
 * between calls and leaves its arguments as they are.
 *
 * <p><b>The clip.</b> Both formulas are taken at p̃, which is {@code p} clipped to [10<sup>−12</sup>, 1 − 10<sup>−12</sup>], so
 * that a certain wrong answer costs 27.63 and not infinity. The clip is not differentiated: the gradient is the formula's
 * value at p̃. Whether the clip applies to {@code p} or to {@code p} and {@code 1 − p} one by one makes no difference that is
 * judged.
 *
 * <p>Accuracy: 10<sup>−5</sup> of the right answer, plus 10<sup>−9</sup>, for the loss; 10<sup>−9</sup> of the largest entry,
 * plus 10<sup>−12</sup>, for the gradient, and 10<sup>−3</sup> of it where the clip applies.
 */
public interface BinaryCrossEntropy {

    /**
     * −(1/m) Σ<sub>i</sub> [y<sub>i</sub> ln p̃<sub>i</sub> + (1 − y<sub>i</sub>) ln(1 − p̃<sub>i</sub>)].
     *
     * @param p predicted probabilities of label 1, from 0 to 1, both included
     * @param y labels, from 0 to 1, as many
     */
    double loss(double[] p, double[] y);

    /**
     * The gradient of {@link #loss} by the probabilities: (p̃<sub>i</sub> − y<sub>i</sub>) / (p̃<sub>i</sub>(1 −
     * p̃<sub>i</sub>) m). Not the gradient by the logits, which lacks the denominator p̃(1 − p̃).
     *
     * @param p predicted probabilities of label 1, from 0 to 1, both included
     * @param y labels, from 0 to 1, as many
     * @return a new vector, one entry for each sample
     */
    double[] gradient(double[] p, double[] y);
}
