package dev.gradus.solutions.initialization.alternatives;

import dev.gradus.exercises.initialization.XavierInitialization;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.ejml.simple.SimpleMatrix;

/** Unit after unit: one column of the matrix at a time, from one method for both distributions. */
public final class ColumnWiseXavierInitialization implements XavierInitialization {

    @Override
    public double standardDeviation(int fanIn, int fanOut) {
        return Math.pow((fanIn + fanOut) / 2.0, -0.5);
    }

    @Override
    public double limit(int fanIn, int fanOut) {
        return Math.pow((fanIn + fanOut) / 6.0, -0.5);
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        return columns(fanIn, fanOut, random::nextGaussian).scale(standardDeviation(fanIn, fanOut));
    }

    @Override
    public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
        return columns(fanIn, fanOut, () -> 1 - 2 * random.nextDouble()).scale(limit(fanIn, fanOut));
    }

    private static SimpleMatrix columns(int fanIn, int fanOut, DoubleSupplier next) {
        SimpleMatrix matrix = new SimpleMatrix(fanIn, fanOut);
        for (int unit = 0; unit < fanOut; unit++) {
            for (int input = 0; input < fanIn; input++) {
                matrix.set(input, unit, next.getAsDouble());
            }
        }
        return matrix;
    }
}
