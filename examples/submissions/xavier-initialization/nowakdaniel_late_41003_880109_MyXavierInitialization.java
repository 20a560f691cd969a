package practice;

import dev.gradus.exercises.initialization.XavierInitialization;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.ejml.simple.SimpleMatrix;

/** Streams of numbers, poured into a matrix. */
public class MyXavierInitialization implements XavierInitialization {

    @Override
    public double standardDeviation(int fanIn, int fanOut) {
        return Math.sqrt(variance(fanIn, fanOut));
    }

    @Override
    public double limit(int fanIn, int fanOut) {
        return Math.sqrt(3 * variance(fanIn, fanOut));
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        double deviation = standardDeviation(fanIn, fanOut);
        return matrix(fanIn, fanOut, DoubleStream.generate(random::nextGaussian).map(g -> g * deviation));
    }

    @Override
    public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
        double limit = limit(fanIn, fanOut);
        return matrix(fanIn, fanOut, random.doubles(-limit, limit));
    }

    private static double variance(int fanIn, int fanOut) {
        return 2d / (fanIn + fanOut);
    }

    private static SimpleMatrix matrix(int rows, int columns, DoubleStream numbers) {
        return new SimpleMatrix(
                rows, columns, true, numbers.limit((long) rows * columns).toArray());
    }
}
