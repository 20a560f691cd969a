package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.LinearSeparability;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * A perceptron that is given as many mistakes as it can need, and the best accuracy as the largest set of points that it
 * can learn.
 */
public final class BoundedTrainingSeparability implements LinearSeparability {
    private static final int MOST_MISTAKES = 10_449;

    @Override
    public boolean isSeparable(SimpleMatrix x, int[] y) {
        return isSeparable(x, y, (1 << y.length) - 1);
    }

    @Override
    public double bestAccuracy(SimpleMatrix x, int[] y) {
        int m = y.length;
        return IntStream.range(0, 1 << m)
                        .filter(kept -> isSeparable(x, y, kept))
                        .map(Integer::bitCount)
                        .max()
                        .orElseThrow()
                / (double) m;
    }

    /** Only the points whose bit is set take part. */
    private static boolean isSeparable(SimpleMatrix x, int[] y, int kept) {
        SimpleMatrix w = new SimpleMatrix(x.getNumCols(), 1);
        double b = 0;
        int mistakes = 0;
        int rightInARow = 0;
        for (int i = 0; rightInARow < y.length; i = (i + 1) % y.length) {
            boolean one = y[i] == 1;
            SimpleMatrix point = x.extractVector(true, i).transpose();
            if ((kept >> i & 1) == 0 || w.dot(point) + b >= 0 == one) {
                rightInARow++;
                continue;
            }
            rightInARow = 0;
            w = one ? w.plus(point) : w.minus(point);
            b += one ? 1 : -1;
            if (++mistakes > MOST_MISTAKES) {
                return false;
            }
        }
        return true;
    }
}
