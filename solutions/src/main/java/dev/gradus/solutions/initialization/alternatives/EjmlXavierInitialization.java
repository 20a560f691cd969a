package dev.gradus.solutions.initialization.alternatives;

import dev.gradus.exercises.initialization.XavierInitialization;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.simple.SimpleMatrix;

/** EJML's own generators, fed with the given source of randomness. */
public final class EjmlXavierInitialization implements XavierInitialization {

    @Override
    public double standardDeviation(int fanIn, int fanOut) {
        return limit(fanIn, fanOut) / Math.sqrt(3);
    }

    @Override
    public double limit(int fanIn, int fanOut) {
        return Math.sqrt(6.0) / Math.sqrt(fanIn + fanOut);
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        DMatrixRMaj weights = new DMatrixRMaj(fanIn, fanOut);
        RandomMatrices_DDRM.fillGaussian(weights, 0, standardDeviation(fanIn, fanOut), random);
        return SimpleMatrix.wrap(weights);
    }

    @Override
    public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
        double limit = limit(fanIn, fanOut);
        return SimpleMatrix.wrap(RandomMatrices_DDRM.rectangle(fanIn, fanOut, -limit, limit, random));
    }
}
