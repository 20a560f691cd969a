package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.LogSoftmax;
import org.ejml.simple.SimpleMatrix;

/** Matrix operations on one row at a time: shift it, then subtract the logarithm of the sum of its exponentials. */
public final class ShiftedLogSoftmax implements LogSoftmax {

    @Override
    public double logSumExp(double[] z) {
        SimpleMatrix row = new SimpleMatrix(new double[][] {z});
        double max = row.elementMax();
        return max + Math.log(row.minus(max).elementExp().elementSum());
    }

    @Override
    public SimpleMatrix logSoftmax(SimpleMatrix z) {
        SimpleMatrix answer = z.createLike();
        for (int i = 0; i < z.getNumRows(); i++) {
            SimpleMatrix row = z.extractVector(true, i);
            SimpleMatrix shifted = row.minus(row.elementMax());
            answer.insertIntoThis(
                    i, 0, shifted.minus(Math.log(shifted.elementExp().elementSum())));
        }
        return answer;
    }
}
