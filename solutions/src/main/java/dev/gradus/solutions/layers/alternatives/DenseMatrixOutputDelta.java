package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.OutputDelta;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;

/** EJML's operations on dense matrices; both terms are weighted with 1/m before they are subtracted. */
public final class DenseMatrixOutputDelta implements OutputDelta {

    @Override
    public SimpleMatrix outputDelta(Head head, SimpleMatrix a, SimpleMatrix y) {
        double share = 1.0 / a.getNumRows();
        DMatrixRMaj delta = new DMatrixRMaj(a.getNumRows(), a.getNumCols());
        CommonOps_DDRM.add(share, a.getDDRM(), -share, y.getDDRM(), delta);
        if (head == Head.SIGMOID_SQUARED_ERROR) {
            DMatrixRMaj slope = a.getDDRM().copy();
            CommonOps_DDRM.scale(-1, slope);
            CommonOps_DDRM.add(slope, 1);
            CommonOps_DDRM.elementMult(slope, a.getDDRM());
            CommonOps_DDRM.elementMult(delta, slope);
        }
        return SimpleMatrix.wrap(delta);
    }
}
