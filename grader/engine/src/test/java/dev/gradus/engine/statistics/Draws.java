package dev.gradus.engine.statistics;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Matrices drawn in right and wrong ways. */
final class Draws {

    static final int FAN_IN = 60;
    static final int FAN_OUT = 160;
    static final double SUM = FAN_IN + FAN_OUT;

    private final Random random;

    Draws(long seed) {
        this.random = new Random(seed);
    }

    List<SimpleMatrix> normal(double standardDeviation) {
        return filled(() -> standardDeviation * random.nextGaussian());
    }

    List<SimpleMatrix> uniform(double from, double to) {
        return filled(() -> from + (to - from) * random.nextDouble());
    }

    List<SimpleMatrix> uniform(double bound) {
        return uniform(-bound, bound);
    }

    /** Cut off at two deviations by drawing again. */
    List<SimpleMatrix> truncated(double standardDeviation) {
        return filled(() -> {
            double value;
            do {
                value = random.nextGaussian();
            } while (Math.abs(value) > 2);
            return standardDeviation * value;
        });
    }

    /** Three matrices, 28,800 weights. */
    List<SimpleMatrix> filled(DoubleSupplier value) {
        return IntStream.range(0, 3).mapToObj(i -> matrix(value)).toList();
    }

    List<SimpleMatrix> withEqualRows(double standardDeviation) {
        return IntStream.range(0, 3)
                .mapToObj(i -> {
                    SimpleMatrix one = matrix(() -> standardDeviation * random.nextGaussian());
                    return each((row, column) -> one.get(0, column));
                })
                .toList();
    }

    List<SimpleMatrix> withEqualColumns(double standardDeviation) {
        return IntStream.range(0, 3)
                .mapToObj(i -> {
                    SimpleMatrix one = matrix(() -> standardDeviation * random.nextGaussian());
                    return each((row, column) -> one.get(row, 0));
                })
                .toList();
    }

    List<SimpleMatrix> equalDraws(double standardDeviation) {
        SimpleMatrix one = matrix(() -> standardDeviation * random.nextGaussian());
        return List.of(one, one, one);
    }

    private static SimpleMatrix matrix(DoubleSupplier value) {
        return each((row, column) -> value.getAsDouble());
    }

    private static SimpleMatrix each(Entry entry) {
        SimpleMatrix matrix = new SimpleMatrix(FAN_IN, FAN_OUT);
        for (int row = 0; row < FAN_IN; row++) {
            for (int column = 0; column < FAN_OUT; column++) {
                matrix.set(row, column, entry.at(row, column));
            }
        }
        return matrix;
    }

    private interface Entry {
        double at(int row, int column);
    }
}
