package dev.gradus.solutions.losses;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One number for each sample, with the labels.
 *
 * @param name what the contract calls the numbers: p for probabilities, z for logits
 */
record BinaryBatch(String name, double[] values, double[] y) {
    private static final int FEWEST = 3;
    private static final double LOWEST = 0.05;
    private static final double DEVIATION = 1.5;

    /** One sample. */
    static BinaryBatch single(String name, double value, double y) {
        return new BinaryBatch(name, new double[] {value}, new double[] {y});
    }

    /** Samples of their own for each value, all with the same label. */
    static List<BinaryBatch> singles(String name, double y, double... values) {
        return Arrays.stream(values).mapToObj(value -> single(name, value, y)).toList();
    }

    /** Batches of 3, 4, … probabilities away from 0 and 1, with labels of both kinds. */
    static List<BinaryBatch> probabilities(Cases cases, int batches) {
        List<BinaryBatch> all = new ArrayList<>();
        for (int m = FEWEST; m < FEWEST + batches; m++) {
            double[] p = Tensors.rowMajor(cases.probabilities(m, 1, LOWEST, 1 - LOWEST));
            all.add(new BinaryBatch("p", p, labels(cases, m)));
        }
        return all;
    }

    /** Batches of 3, 4, … moderate logits, with labels of both kinds. */
    static List<BinaryBatch> logits(Cases cases, int batches) {
        List<BinaryBatch> all = new ArrayList<>();
        for (int m = FEWEST; m < FEWEST + batches; m++) {
            all.add(new BinaryBatch("z", cases.normalVector(m, DEVIATION), labels(cases, m)));
        }
        return all;
    }

    private static double[] labels(Cases cases, int m) {
        return Tensors.rowMajor(cases.binaryLabels(m, 1));
    }

    /** The same numbers with labels between 0 and 1. */
    BinaryBatch withSoftLabels(Cases cases) {
        double[] soft = Tensors.rowMajor(cases.probabilities(y.length, 1, LOWEST, 1 - LOWEST));
        return new BinaryBatch(name, values, soft);
    }

    /** The samples from one index up to, but not including, another. */
    BinaryBatch part(int from, int to) {
        return new BinaryBatch(name, Arrays.copyOfRange(values, from, to), Arrays.copyOfRange(y, from, to));
    }

    BinaryBatch reversed() {
        int[] backwards =
                IntStream.range(0, y.length).map(i -> y.length - 1 - i).toArray();
        return new BinaryBatch(
                name,
                IntStream.of(backwards).mapToDouble(i -> values[i]).toArray(),
                IntStream.of(backwards).mapToDouble(i -> y[i]).toArray());
    }

    int size() {
        return y.length;
    }

    Expect given(Expect expect) {
        return expect.given(name, values).given("y", y);
    }
}
