package dev.gradus.solutions.experiments;

import dev.gradus.exercises.experiments.StandardScaler;
import dev.gradus.matrix.Matrices;
import java.util.Arrays;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** {@link ReferenceStandardScaler} with its known mistakes as switches. */
public final class FaultyStandardScaler implements StandardScaler {
    private static final double EPSILON = 1e-8;

    private final Set<ScalerSlip> made;

    public FaultyStandardScaler(Set<ScalerSlip> made) {
        this.made = Set.copyOf(made);
    }

    @Override
    public Scaling fit(SimpleMatrix x) {
        if (made(ScalerSlip.PER_ROW)) {
            return columns(x.transpose());
        }
        if (made(ScalerSlip.WHOLE_MATRIX)) {
            SimpleMatrix all = x.copy();
            all.reshape(x.getNumElements(), 1);
            Scaling one = columns(all);
            return new Scaling(repeat(one.mean()[0], x.getNumCols()), repeat(one.deviation()[0], x.getNumCols()));
        }
        return columns(x);
    }

    private static double[] repeat(double value, int times) {
        double[] repeated = new double[times];
        Arrays.fill(repeated, value);
        return repeated;
    }

    private Scaling columns(SimpleMatrix x) {
        double[] mean = new double[x.getNumCols()];
        double[] deviation = new double[x.getNumCols()];
        for (int j = 0; j < x.getNumCols(); j++) {
            SimpleMatrix column = x.extractVector(false, j);
            mean[j] = made(ScalerSlip.MIN_AND_RANGE) ? column.elementMin() : column.elementSum() / x.getNumRows();
            deviation[j] = guarded(column, deviation(column, mean[j]));
        }
        return new Scaling(mean, deviation);
    }

    private double deviation(SimpleMatrix column, double mean) {
        int m = column.getNumRows();
        if (made(ScalerSlip.MIN_AND_RANGE)) {
            return column.elementMax() - column.elementMin();
        }
        if (made(ScalerSlip.MEAN_ABSOLUTE_DEVIATION)) {
            return Matrices.map(column.minus(mean), Math::abs).elementSum() / m;
        }
        if (made(ScalerSlip.LOST_DIGITS)) {
            return Math.sqrt(column.elementPower(2).elementSum() / m - mean * mean);
        }
        double squares = column.minus(mean).elementPower(2).elementSum();
        if (made(ScalerSlip.VARIANCE)) {
            return squares / m;
        }
        return Math.sqrt(squares / (made(ScalerSlip.SAMPLE_DEVIATION) ? m - 1 : m));
    }

    private double guarded(SimpleMatrix column, double deviation) {
        if (made(ScalerSlip.EPSILON_ADDED)) {
            return deviation + EPSILON;
        }
        boolean constant = column.elementMin() == column.elementMax();
        return constant && !made(ScalerSlip.ZERO_KEPT) ? 1 : deviation;
    }

    @Override
    public SimpleMatrix transform(SimpleMatrix x, Scaling scaling) {
        SimpleMatrix z = x.createLike();
        for (int i = 0; i < x.getNumRows(); i++) {
            for (int j = 0; j < x.getNumCols(); j++) {
                z.set(i, j, transform(x.get(i, j), scaling.mean()[j], scaling.deviation()[j]));
            }
        }
        return z;
    }

    private double transform(double x, double mean, double deviation) {
        if (made(ScalerSlip.NOT_CENTRED)) {
            return x / deviation;
        }
        if (made(ScalerSlip.ONLY_CENTRED)) {
            return x - mean;
        }
        if (made(ScalerSlip.DIVIDED_FIRST)) {
            return x / deviation - mean;
        }
        return made(ScalerSlip.MULTIPLIED) ? (x - mean) * deviation : (x - mean) / deviation;
    }

    @Override
    public SimpleMatrix inverse(SimpleMatrix z, Scaling scaling) {
        SimpleMatrix x = z.createLike();
        for (int i = 0; i < z.getNumRows(); i++) {
            for (int j = 0; j < z.getNumCols(); j++) {
                x.set(i, j, inverse(z.get(i, j), scaling.mean()[j], scaling.deviation()[j]));
            }
        }
        return x;
    }

    private double inverse(double z, double mean, double deviation) {
        if (made(ScalerSlip.INVERSE_ADDS_FIRST)) {
            return (z + mean) * deviation;
        }
        return made(ScalerSlip.INVERSE_IS_TRANSFORM) ? (z - mean) / deviation : z * deviation + mean;
    }

    @Override
    public Scaled scale(SimpleMatrix train, SimpleMatrix test) {
        Scaling scaling = fit(made(ScalerSlip.FITTED_ON_EVERYTHING) ? train.concatRows(test) : train);
        if (made(ScalerSlip.TEST_LEFT_RAW)) {
            return new Scaled(transform(train, scaling), test);
        }
        return new Scaled(
                transform(train, scaling), transform(test, made(ScalerSlip.TEST_FITTED_AGAIN) ? fit(test) : scaling));
    }

    private boolean made(ScalerSlip slip) {
        return made.contains(slip);
    }
}
