package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.SgdStep;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;

/** EJML's procedural interface on a copy that is changed in place, as libraries do it. */
public final class InPlaceSgdStep implements SgdStep {

    @Override
    public SimpleMatrix step(SimpleMatrix parameters, SimpleMatrix gradient, double rate) {
        DMatrixRMaj moved = parameters.copy().getDDRM();
        CommonOps_DDRM.addEquals(moved, -rate, gradient.getDDRM());
        return SimpleMatrix.wrap(moved);
    }

    @Override
    public SimpleMatrix batchStep(SimpleMatrix parameters, List<SimpleMatrix> sampleGradients, double rate) {
        DMatrixRMaj mean = new DMatrixRMaj(parameters.getNumRows(), parameters.getNumCols());
        sampleGradients.forEach(gradient -> CommonOps_DDRM.addEquals(mean, gradient.getDDRM()));
        CommonOps_DDRM.divide(mean, sampleGradients.size());
        return step(parameters, SimpleMatrix.wrap(mean), rate);
    }

    @Override
    public List<SimpleMatrix> networkStep(List<SimpleMatrix> parameters, List<SimpleMatrix> gradients, double rate) {
        List<SimpleMatrix> moved = new ArrayList<>();
        Iterator<SimpleMatrix> next = gradients.iterator();
        parameters.forEach(matrix -> moved.add(step(matrix, next.next(), rate)));
        return moved;
    }
}
