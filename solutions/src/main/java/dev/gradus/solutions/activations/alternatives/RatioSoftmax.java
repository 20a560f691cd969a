package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.Softmax;
import org.ejml.simple.SimpleMatrix;

/**
 * Divides numerator and denominator by the numerator: p<sub>j</sub> = 1 / Σ<sub>l</sub> e<sup>z<sub>l</sub> −
 * z<sub>j</sub></sup>. An exponential that overflows makes the sum infinite and the probability 0, which is right.
 */
public final class RatioSoftmax implements Softmax {

    @Override
    public SimpleMatrix softmax(SimpleMatrix z) {
        SimpleMatrix p = z.createLike();
        for (int i = 0; i < z.getNumRows(); i++) {
            for (int j = 0; j < z.getNumCols(); j++) {
                double sum = 0;
                for (int l = 0; l < z.getNumCols(); l++) {
                    sum += Math.exp(z.get(i, l) - z.get(i, j));
                }
                p.set(i, j, 1 / sum);
            }
        }
        return p;
    }
}
