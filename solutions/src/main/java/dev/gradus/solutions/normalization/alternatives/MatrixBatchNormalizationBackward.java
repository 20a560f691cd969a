package dev.gradus.solutions.normalization.alternatives;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.sumRows;

import dev.gradus.exercises.normalization.BatchNormalizationBackward;
import org.ejml.simple.SimpleMatrix;

/** Whole matrices: γ/(mσ) · (m·dY − Σ dY − x̂ · Σ(dY·x̂)), where a factor per feature is a diagonal matrix. */
public final class MatrixBatchNormalizationBackward implements BatchNormalizationBackward {

    @Override
    public Cache normalize(SimpleMatrix x) {
        double m = x.getNumRows();
        SimpleMatrix centred = addRow(x, sumRows(x).divide(-m));
        double[] deviation = sumRows(centred.elementMult(centred))
                .divide(m)
                .plus(EPSILON)
                .elementPower(0.5)
                .toArray2()[0];
        return new Cache(centred.mult(SimpleMatrix.diag(deviation).invert()), deviation);
    }

    @Override
    public Gradients backward(Cache cache, double[] gamma, SimpleMatrix dY) {
        double m = dY.getNumRows();
        SimpleMatrix dBeta = sumRows(dY);
        SimpleMatrix dGamma = sumRows(dY.elementMult(cache.normalized()));
        SimpleMatrix along = cache.normalized().mult(SimpleMatrix.diag(array(dGamma)));
        SimpleMatrix dX = addRow(dY.scale(m), dBeta.negative())
                .minus(along)
                .mult(SimpleMatrix.diag(gamma))
                .mult(SimpleMatrix.diag(cache.deviation()).scale(m).invert());
        return new Gradients(dX, array(dGamma), array(dBeta));
    }

    @Override
    public SimpleMatrix inferenceBackward(double[] gamma, double[] runningVariance, SimpleMatrix dY) {
        SimpleMatrix variance = new SimpleMatrix(1, gamma.length, true, runningVariance);
        SimpleMatrix inverse = variance.plus(EPSILON).elementPower(-0.5);
        return dY.mult(SimpleMatrix.diag(gamma)).mult(SimpleMatrix.diag(array(inverse)));
    }

    private static double[] array(SimpleMatrix row) {
        return row.toArray2()[0];
    }
}
