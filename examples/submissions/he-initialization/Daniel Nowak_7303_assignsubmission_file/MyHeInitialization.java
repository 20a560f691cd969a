package practice;

import dev.gradus.exercises.initialization.HeInitialization;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.ejml.simple.SimpleMatrix;

/** Streams of numbers, poured into a matrix. */
public class MyHeInitialization implements HeInitialization {

    @Override
    public double standardDeviation(int fanIn) {
        return Math.sqrt(2d / fanIn);
    }

    @Override
    public double limit(int fanIn) {
        return Math.sqrt(6d / fanIn);
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        double deviation = standardDeviation(fanIn);
        return generate(fanIn, fanOut, () -> random.nextGaussian() * deviation);
    }

    @Override
    public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
        double limit = limit(fanIn);
        return generate(
                fanIn, fanOut, () -> random.nextBoolean() ? limit * random.nextDouble() : -limit * random.nextDouble());
    }

    @Override
    public SimpleMatrix biases(int fanOut) {
        return generate(1, fanOut, () -> 0);
    }

    private static SimpleMatrix generate(int rows, int columns, DoubleSupplier next) {
        double[] rowMajor =
                DoubleStream.generate(next).limit((long) rows * columns).toArray();
        return new SimpleMatrix(rows, columns, true, rowMajor);
    }
}
