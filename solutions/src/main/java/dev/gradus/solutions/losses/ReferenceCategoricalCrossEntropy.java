package dev.gradus.solutions.losses;

import dev.gradus.exercises.losses.CategoricalCrossEntropy;
import org.ejml.simple.SimpleMatrix;

/**
 * The logarithm of each sample's own class, averaged over the samples.
 *
 * <p>For one-hot rows all terms but one are 0 times a logarithm, which is 0 only as long as the logarithm is finite: the clip
 * sees to that. Class numbers pick the one term directly.
 */
public final class ReferenceCategoricalCrossEntropy implements CategoricalCrossEntropy {
    private static final double CLIP = 1e-12;

    @Override
    public double loss(SimpleMatrix p, SimpleMatrix y) {
        double sum = 0;
        for (int i = 0; i < p.getNumRows(); i++) {
            for (int j = 0; j < p.getNumCols(); j++) {
                sum += y.get(i, j) * logarithm(p.get(i, j));
            }
        }
        return -sum / p.getNumRows();
    }

    @Override
    public double lossFromIndices(SimpleMatrix p, int[] classes) {
        double sum = 0;
        for (int i = 0; i < classes.length; i++) {
            sum += logarithm(p.get(i, classes[i]));
        }
        return -sum / classes.length;
    }

    private static double logarithm(double p) {
        return StrictMath.log(Math.max(p, CLIP));
    }
}
