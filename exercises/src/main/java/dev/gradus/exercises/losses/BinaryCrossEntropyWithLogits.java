package dev.gradus.exercises.losses;

import dev.gradus.contract.RelativeAccuracy;

/**
 * Binary cross-entropy computed from logits: sigmoid and logarithm in one formula that needs no clip, and its gradient by
 * the logits.
 *
 * <p>Both methods take one logit and one label for each of {@code m ≥ 1} samples. Logarithms are natural, the loss is a
 * <b>mean</b> over the samples. Labels are 0 or 1, or anything between (soft labels). An implementation keeps nothing
 * between calls and leaves its arguments as they are.
 */
public interface BinaryCrossEntropyWithLogits {

    /**
     * −(1/m) Σ<sub>i</sub> [y<sub>i</sub> ln σ(z<sub>i</sub>) + (1 − y<sub>i</sub>) ln(1 − σ(z<sub>i</sub>))], where σ(z)
     * = 1 / (1 + e<sup>−z</sup>). Nothing is clipped: a sample with {@code z} = −800 and {@code y} = 1 costs 800.
     *
     * <p>Accuracy: a relative error of at most 10<sup>−9</sup>. That holds for tiny losses too: the loss of the single
     * sample {@code z} = 40, {@code y} = 1 is 4.248354255…·10<sup>−18</sup> and not 0.
     *
     * @param z logits, each from −10<sup>4</sup> to 10<sup>4</sup>
     * @param y labels, from 0 to 1, as many
     */
    @RelativeAccuracy
    double loss(double[] z, double[] y);

    /**
     * The gradient of {@link #loss} by the logits.
     *
     * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer, plus 10<sup>−12</sup>.
     *
     * @param z logits, each from −10<sup>4</sup> to 10<sup>4</sup>
     * @param y labels, from 0 to 1, as many
     * @return a new vector, one entry for each sample
     */
    double[] gradient(double[] z, double[] y);
}
