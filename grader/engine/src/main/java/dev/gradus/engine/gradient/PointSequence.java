package dev.gradus.engine.gradient;

import java.util.Random;

/**
 * The points of a check: the caller's, then each time 0.6 of the last plus noise of a tenth of each tensor's root mean
 * square. The shrinking leads out of saturation, the noise away from kinks.
 */
final class PointSequence {

    private static final double SHRINK = 0.6;
    private static final double SPREAD = 0.1;
    private static final double SMALLEST_SIZE = 0.1;

    private PointSequence() {}

    static CheckedPoint first(NamedTensors parameters, long seed) {
        return new CheckedPoint(0, pointSeed(seed, 0), parameters);
    }

    static CheckedPoint next(CheckedPoint point, long seed) {
        int redraw = point.redraw() + 1;
        long pointSeed = pointSeed(seed, redraw);
        Random random = new Random(~pointSeed);
        double[] values = point.parameters().toArray();
        int offset = 0;
        for (TensorShape shape : point.parameters().shapes()) {
            int end = offset + shape.size();
            double spread = SPREAD * Math.max(rootMeanSquare(values, offset, end), SMALLEST_SIZE);
            for (int i = offset; i < end; i++) {
                values[i] = SHRINK * values[i] + spread * random.nextGaussian();
            }
            offset = end;
        }
        return new CheckedPoint(redraw, pointSeed, point.parameters().withValues(values));
    }

    /** SplitMix64's finaliser, so that neighbouring seeds share nothing. */
    private static long pointSeed(long seed, int redraw) {
        long mixed = seed + 0x9E3779B97F4A7C15L * (redraw + 1);
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static double rootMeanSquare(double[] values, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += values[i] * values[i];
        }
        return Math.sqrt(squares / (to - from));
    }
}
