package practice;

import dev.gradus.exercises.layers.TwoLayerBackprop;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;

/** EJML's operations on dense matrices, which multiply by a transpose without making one. */
public class MyTwoLayerBackprop implements TwoLayerBackprop {

    @Override
    public SimpleMatrix dense(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        DMatrixRMaj ones = new DMatrixRMaj(x.getNumRows(), 1);
        CommonOps_DDRM.fill(ones, 1);
        DMatrixRMaj z = new DMatrixRMaj(x.getNumRows(), w.getNumCols());
        CommonOps_DDRM.mult(x.getDDRM(), w.getDDRM(), z);
        CommonOps_DDRM.multAdd(ones, b.getDDRM(), z);
        return SimpleMatrix.wrap(z);
    }

    @Override
    public DenseGradients denseBackward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        DMatrixRMaj dW = new DMatrixRMaj(w.getNumRows(), w.getNumCols());
        CommonOps_DDRM.multTransA(x.getDDRM(), dZ.getDDRM(), dW);
        DMatrixRMaj db = new DMatrixRMaj(1, w.getNumCols());
        CommonOps_DDRM.sumCols(dZ.getDDRM(), db);
        DMatrixRMaj dX = new DMatrixRMaj(x.getNumRows(), x.getNumCols());
        CommonOps_DDRM.multTransB(dZ.getDDRM(), w.getDDRM(), dX);
        return new DenseGradients(SimpleMatrix.wrap(dW), SimpleMatrix.wrap(db), SimpleMatrix.wrap(dX));
    }

    @Override
    public Forward forward(SimpleMatrix x, Parameters parameters, Activation hidden) {
        SimpleMatrix z1 = dense(x, parameters.w1(), parameters.b1());
        SimpleMatrix a1 = apply(z1, function(hidden));
        SimpleMatrix z2 = dense(a1, parameters.w2(), parameters.b2());
        return new Forward(z1, a1, z2, apply(z2, function(Activation.SIGMOID)));
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        SimpleMatrix p = apply(a2, a -> Math.min(1 - 1e-12, Math.max(1e-12, a)));
        SimpleMatrix ones = SimpleMatrix.filled(y.getNumRows(), y.getNumCols(), 1);
        double positives = y.elementMult(apply(p, Math::log)).elementSum();
        double negatives =
                ones.minus(y).elementMult(apply(p, a -> Math.log1p(-a))).elementSum();
        return -(positives + negatives) / y.getNumRows();
    }

    @Override
    public SimpleMatrix outputDelta(SimpleMatrix a2, SimpleMatrix y) {
        DMatrixRMaj delta = new DMatrixRMaj(y.getNumRows(), y.getNumCols());
        double share = 1.0 / y.getNumRows();
        CommonOps_DDRM.add(share, a2.getDDRM(), -share, y.getDDRM(), delta);
        return SimpleMatrix.wrap(delta);
    }

    @Override
    public SimpleMatrix hiddenDelta(SimpleMatrix dZ2, SimpleMatrix w2, SimpleMatrix z1, Activation hidden) {
        DMatrixRMaj delta = new DMatrixRMaj(z1.getNumRows(), z1.getNumCols());
        CommonOps_DDRM.multTransB(dZ2.getDDRM(), w2.getDDRM(), delta);
        CommonOps_DDRM.elementMult(delta, apply(z1, derivative(hidden)).getDDRM());
        return SimpleMatrix.wrap(delta);
    }

    @Override
    public Gradients backprop(SimpleMatrix x, SimpleMatrix y, Parameters parameters, Activation hidden) {
        Forward forward = forward(x, parameters, hidden);
        DenseGradients output = denseBackward(forward.a1(), parameters.w2(), outputDelta(forward.a2(), y));
        SimpleMatrix dZ1 = output.dX().elementMult(apply(forward.z1(), derivative(hidden)));
        DenseGradients first = denseBackward(x, parameters.w1(), dZ1);
        return new Gradients(first.dW(), first.db(), output.dW(), output.db());
    }

    private static SimpleMatrix apply(SimpleMatrix matrix, DoubleUnaryOperator function) {
        return SimpleMatrix.wrap(CommonOps_DDRM.apply(
                matrix.getDDRM(), function::applyAsDouble, matrix.createLike().getDDRM()));
    }

    private static DoubleUnaryOperator function(Activation activation) {
        return switch (activation) {
            case SIGMOID -> z -> z < 0 ? Math.exp(z) / (1 + Math.exp(z)) : 1 / (1 + Math.exp(-z));
            case TANH -> Math::tanh;
            case RELU -> z -> Math.max(z, 0);
        };
    }

    private static DoubleUnaryOperator derivative(Activation activation) {
        return switch (activation) {
            case SIGMOID ->
                z -> {
                    double e = Math.exp(-Math.abs(z));
                    return e / ((1 + e) * (1 + e));
                };
            case TANH -> z -> 1 / (Math.cosh(z) * Math.cosh(z));
            case RELU -> z -> z > 0 ? 1 : 0;
        };
    }
}
