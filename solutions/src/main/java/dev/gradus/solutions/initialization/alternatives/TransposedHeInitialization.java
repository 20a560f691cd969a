package dev.gradus.solutions.initialization.alternatives;

import dev.gradus.exercises.initialization.HeInitialization;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.simple.SimpleMatrix;

/** EJML throughout: standard numbers for units × inputs, scaled and then transposed. */
public final class TransposedHeInitialization implements HeInitialization {

    @Override
    public double standardDeviation(int fanIn) {
        return 1 / Math.sqrt(fanIn / 2.0);
    }

    @Override
    public double limit(int fanIn) {
        return Math.sqrt(3 * Math.pow(standardDeviation(fanIn), 2));
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        DMatrixRMaj standard = new DMatrixRMaj(fanOut, fanIn);
        RandomMatrices_DDRM.fillGaussian(standard, 0, 1, random);
        return scaledTranspose(standard, standardDeviation(fanIn));
    }

    @Override
    public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
        return scaledTranspose(RandomMatrices_DDRM.rectangle(fanOut, fanIn, -1, 1, random), limit(fanIn));
    }

    @Override
    public SimpleMatrix biases(int fanOut) {
        return SimpleMatrix.filled(1, fanOut, 0);
    }

    private static SimpleMatrix scaledTranspose(DMatrixRMaj standard, double scale) {
        CommonOps_DDRM.scale(scale, standard);
        return SimpleMatrix.wrap(CommonOps_DDRM.transpose(standard, null));
    }
}
