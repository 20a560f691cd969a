package dev.gradus.engine.grading;

import dev.gradus.protocol.SeededRandom;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.ejml.simple.SimpleMatrix;

/**
 * Random inputs of one check, all from the submission's seed: the same seed gives the same cases on every JDK ({@link
 * Random} is specified bit by bit). Draw small cases first, so that the first failure is the smallest counterexample.
 *
 * <p>The generators keep the rules that make mistakes visible: batches of at least 3, distinct dimensions, biases away
 * from zero, labels of both kinds, no pre-activation near a kink where that is asked for.
 */
public final class Cases {
    private static final double SMALLEST_BIAS = 0.1;

    private static final List<Dimensions> SIZES = List.of(
            new Dimensions(3, 4, 5, 1),
            new Dimensions(5, 4, 6, 3),
            new Dimensions(7, 3, 4, 5),
            new Dimensions(6, 5, 8, 3),
            new Dimensions(9, 6, 7, 4));

    private final long seed;
    private final Random random;

    private Cases(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** The cases of one check: independent of the other checks and of their order. */
    public static Cases of(long submissionSeed, String check) {
        long mixed = submissionSeed;
        for (byte b : check.getBytes(StandardCharsets.UTF_8)) {
            mixed = (mixed ^ b) * 0x100000001b3L;
        }
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        return new Cases(mixed);
    }

    public long seed() {
        return seed;
    }

    /** The source of all randomness of this check. */
    public Random random() {
        return random;
    }

    /** Sizes of small networks, smallest first, all dimensions of one network different. */
    public List<Dimensions> networkSizes() {
        return SIZES;
    }

    /** A number from the uniform distribution on [low, high). */
    public double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A source of randomness to pass to a submission: it is made anew from its seed on the other side. */
    public Random nextRandom() {
        return randomOf(random.nextLong());
    }

    /** A source of randomness to pass to a submission, made from that seed. */
    public static Random randomOf(long seed) {
        return new SeededRandom(seed);
    }

    /** {@code rows × columns} of independent N(0, deviation²). */
    public SimpleMatrix normal(int rows, int columns, double deviation) {
        return fill(rows, columns, () -> deviation * random.nextGaussian());
    }

    /** {@code n} independent numbers from N(0, deviation²). */
    public double[] normalVector(int n, double deviation) {
        return DoubleStream.generate(() -> deviation * random.nextGaussian())
                .limit(n)
                .toArray();
    }

    /**
     * {@code rows × columns} pre-activations from N(0, deviation²), none nearer to 0 than {@code margin}: no kink of a
     * rectifier is met by accident. Both signs occur.
     */
    public SimpleMatrix awayFromKink(int rows, int columns, double deviation, double margin) {
        SimpleMatrix drawn = fill(rows, columns, () -> {
            double value;
            do {
                value = deviation * random.nextGaussian();
            } while (Math.abs(value) < margin);
            return value;
        });
        if (rows * columns > 1 && (drawn.elementMax() < 0 || drawn.elementMin() > 0)) {
            int flipped = random.nextInt(rows * columns);
            drawn.set(flipped, -drawn.get(flipped));
        }
        return drawn;
    }

    /** {@code m × k} probabilities from [low, high), each drawn by itself. */
    public SimpleMatrix probabilities(int m, int k, double low, double high) {
        return fill(m, k, () -> uniform(low, high));
    }

    /** {@code m × k} rows of a categorical distribution: positive, each with sum 1. */
    public SimpleMatrix distributions(int m, int k) {
        SimpleMatrix drawn = fill(m, k, () -> uniform(0.1, 1));
        for (int row = 0; row < m; row++) {
            double sum = 0;
            for (int column = 0; column < k; column++) {
                sum += drawn.get(row, column);
            }
            for (int column = 0; column < k; column++) {
                drawn.set(row, column, drawn.get(row, column) / sum);
            }
        }
        return drawn;
    }

    /** {@code m} class indices from 0 to k − 1 that are not all the same. */
    public int[] classIndices(int m, int k) {
        int[] indices = new int[m];
        indices[0] = random.nextInt(k);
        indices[1] = (indices[0] + 1) % k;
        for (int i = 2; i < m; i++) {
            indices[i] = random.nextInt(k);
        }
        return indices;
    }

    /**
     * A learning rate from 0.02 to 0.05: never 1, never a power of two, and away from 1 − β for the usual β, so that a
     * lost rate, a rate that is used twice and an average show as different factors.
     */
    public double learningRate() {
        return uniform(0.02, 0.05);
    }

    /**
     * Gradients for an optimiser: {@code steps × n}, every coordinate and every step different, signs mixed, and the
     * last coordinate about 10⁻⁶ throughout, where it shows whether ε stands inside or outside a root.
     */
    public double[][] gradientSequence(int steps, int n) {
        double[][] gradients = new double[steps][];
        for (int step = 0; step < steps; step++) {
            gradients[step] = normalVector(n, 1);
            gradients[step][n - 1] = uniform(0.5e-6, 1.5e-6);
        }
        return gradients;
    }

    /**
     * {@code n} multiples of ⅛ within ±{@code bound}, none of them 0. Sums of a few products of them are exact in
     * whatever order they are computed, so that a weighted sum can lie exactly on a threshold.
     */
    public double[] eighths(int n, int bound) {
        return DoubleStream.generate(() -> (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(8 * bound)) / 8.0)
                .limit(n)
                .toArray();
    }

    /** A {@code 1 × n} bias row, every entry of magnitude 0.1 to 1, both signs. */
    public SimpleMatrix biases(int n) {
        return fill(1, n, () -> (random.nextBoolean() ? 1 : -1) * uniform(SMALLEST_BIAS, 1));
    }

    /** {@code m × k} labels of 0 and 1, in every column at least one of each (m is at least 2). */
    public SimpleMatrix binaryLabels(int m, int k) {
        if (m < 2) {
            throw new IllegalArgumentException("One sample cannot have labels of both kinds");
        }
        SimpleMatrix labels = new SimpleMatrix(m, k);
        for (int column = 0; column < k; column++) {
            int ones;
            do {
                ones = 0;
                for (int row = 0; row < m; row++) {
                    int label = random.nextBoolean() ? 1 : 0;
                    labels.set(row, column, label);
                    ones += label;
                }
            } while (ones == 0 || ones == m);
        }
        return labels;
    }

    /** {@code m × k} one-hot rows that are not all the same. */
    public SimpleMatrix oneHotLabels(int m, int k) {
        SimpleMatrix labels = new SimpleMatrix(m, k);
        int first = random.nextInt(k);
        labels.set(0, first, 1);
        labels.set(1, (first + 1) % k, 1);
        for (int row = 2; row < m; row++) {
            labels.set(row, random.nextInt(k), 1);
        }
        return labels;
    }

    private static SimpleMatrix fill(int rows, int columns, java.util.function.DoubleSupplier next) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                matrix.set(row, column, next.getAsDouble());
            }
        }
        return matrix;
    }
}
