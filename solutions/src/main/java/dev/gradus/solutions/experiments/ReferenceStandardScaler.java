package dev.gradus.solutions.experiments;

import dev.gradus.exercises.experiments.StandardScaler;
import org.ejml.simple.SimpleMatrix;

/**
 * Two passes over every column: first the mean, then the deviations from it. Subtracting before squaring keeps the digits
 * that the mean of squares minus the square of the mean would lose.
 */
public final class ReferenceStandardScaler implements StandardScaler {

    @Override
    public Scaling fit(SimpleMatrix x) {
        int features = x.getNumCols();
        double[] mean = new double[features];
        double[] deviation = new double[features];
        for (int j = 0; j < features; j++) {
            SimpleMatrix column = x.extractVector(false, j);
            mean[j] = column.elementSum() / x.getNumRows();
            double variance = column.minus(mean[j]).elementPower(2).elementSum() / x.getNumRows();
            // Compared by its values: the mean of equal values may be rounded, and their deviation then not quite 0.
            boolean constant = column.elementMin() == column.elementMax();
            deviation[j] = constant ? 1 : Math.sqrt(variance);
        }
        return new Scaling(mean, deviation);
    }

    @Override
    public SimpleMatrix transform(SimpleMatrix x, Scaling scaling) {
        SimpleMatrix z = x.createLike();
        for (int i = 0; i < x.getNumRows(); i++) {
            for (int j = 0; j < x.getNumCols(); j++) {
                z.set(i, j, (x.get(i, j) - scaling.mean()[j]) / scaling.deviation()[j]);
            }
        }
        return z;
    }

    @Override
    public SimpleMatrix inverse(SimpleMatrix z, Scaling scaling) {
        SimpleMatrix x = z.createLike();
        for (int i = 0; i < z.getNumRows(); i++) {
            for (int j = 0; j < z.getNumCols(); j++) {
                x.set(i, j, z.get(i, j) * scaling.deviation()[j] + scaling.mean()[j]);
            }
        }
        return x;
    }

    @Override
    public Scaled scale(SimpleMatrix train, SimpleMatrix test) {
        Scaling scaling = fit(train);
        return new Scaled(transform(train, scaling), transform(test, scaling));
    }
}
