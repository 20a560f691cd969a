package dev.gradus.solutions.normalization.alternatives;

import dev.gradus.exercises.normalization.LayerNormalization;
import dev.gradus.matrix.Matrices;
import org.ejml.simple.SimpleMatrix;

/** Products of matrices: C = I − 1/n centres every row, diagonal matrices scale rows from the left, columns from the right. */
public final class MatrixLayerNormalization implements LayerNormalization {

    @Override
    public Cache normalize(SimpleMatrix x) {
        int n = x.getNumCols();
        SimpleMatrix centred = x.mult(SimpleMatrix.identity(n).minus(1.0 / n));
        double[] deviation = rowSums(centred.elementMult(centred))
                .divide(n)
                .plus(EPSILON)
                .elementPower(0.5)
                .getDDRM()
                .getData();
        return new Cache(SimpleMatrix.diag(deviation).solve(centred), deviation);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, double[] gamma, double[] beta) {
        SimpleMatrix scaled = normalize(x).normalized().mult(SimpleMatrix.diag(gamma));
        return Matrices.addRow(scaled, new SimpleMatrix(1, beta.length, true, beta));
    }

    @Override
    public Gradients backward(Cache cache, double[] gamma, SimpleMatrix dY) {
        int n = gamma.length;
        SimpleMatrix dNormalized = dY.mult(SimpleMatrix.diag(gamma));
        SimpleMatrix along =
                rowSums(dNormalized.elementMult(cache.normalized())).divide(n);
        SimpleMatrix centred = dNormalized.mult(SimpleMatrix.identity(n).minus(1.0 / n));
        SimpleMatrix stretched = SimpleMatrix.diag(along.getDDRM().getData()).mult(cache.normalized());
        SimpleMatrix dX = SimpleMatrix.diag(cache.deviation()).solve(centred.minus(stretched));
        return new Gradients(
                dX,
                Matrices.sumRows(dY.elementMult(cache.normalized())).toArray2()[0],
                Matrices.sumRows(dY).toArray2()[0]);
    }

    private static SimpleMatrix rowSums(SimpleMatrix matrix) {
        SimpleMatrix ones = new SimpleMatrix(matrix.getNumCols(), 1);
        ones.fill(1);
        return matrix.mult(ones);
    }
}
