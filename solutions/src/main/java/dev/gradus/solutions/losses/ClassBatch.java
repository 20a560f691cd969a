package dev.gradus.solutions.losses;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Expect;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * One row for each sample, with a row of labels.
 *
 * @param name what the contract calls the rows: p for probabilities, z for logits
 */
record ClassBatch(String name, SimpleMatrix values, SimpleMatrix y) {
    private static final double DEVIATION = 1.5;
    private static final double FAR_APART = 1000;

    /** One sample of the class with this number. */
    static ClassBatch single(String name, int label, double... values) {
        SimpleMatrix y = new SimpleMatrix(1, values.length);
        y.set(0, label, 1);
        return new ClassBatch(name, new SimpleMatrix(new double[][] {values}), y);
    }

    /** Batches of probabilities away from 0, smallest first, not all of one class. */
    static List<ClassBatch> probabilities(Cases cases, int batches) {
        List<ClassBatch> all = new ArrayList<>();
        for (Dimensions size : sizes(cases, batches)) {
            all.add(new ClassBatch(
                    "p",
                    cases.distributions(size.batch(), size.outputs()),
                    cases.oneHotLabels(size.batch(), size.outputs())));
        }
        return all;
    }

    /** Batches of moderate logits, smallest first, not all of one class. */
    static List<ClassBatch> logits(Cases cases, int batches) {
        List<ClassBatch> all = new ArrayList<>();
        for (Dimensions size : sizes(cases, batches)) {
            all.add(logits(cases, size.batch(), size.outputs()));
        }
        return all;
    }

    static ClassBatch logits(Cases cases, int samples, int classes) {
        return new ClassBatch("z", cases.normal(samples, classes, DEVIATION), cases.oneHotLabels(samples, classes));
    }

    private static List<Dimensions> sizes(Cases cases, int batches) {
        return cases.networkSizes().subList(1, 1 + batches);
    }

    /** The same rows with labels that weight several classes. */
    ClassBatch withSoftLabels(Cases cases) {
        return new ClassBatch(name, values, cases.distributions(samples(), classes()));
    }

    /** The same labels with other rows. */
    ClassBatch withValues(SimpleMatrix other) {
        return new ClassBatch(name, other, y);
    }

    /** The same with numbers around −1000, 0 and 1000 in turn added to all entries of a row. */
    ClassBatch withUnequalRows() {
        SimpleMatrix unequal = values.copy();
        for (int i = 0; i < samples(); i++) {
            for (int j = 0; j < classes(); j++) {
                unequal.set(i, j, values.get(i, j) + FAR_APART * (i % 3 - 1));
            }
        }
        return withValues(unequal);
    }

    /** The samples from one row up to, but not including, another. */
    ClassBatch rows(int from, int to) {
        return new ClassBatch(name, values.rows(from, to), y.rows(from, to));
    }

    int samples() {
        return y.getNumRows();
    }

    int classes() {
        return y.getNumCols();
    }

    /** The class of each sample, for one-hot labels. */
    int[] indices() {
        int[] indices = new int[samples()];
        for (int i = 0; i < samples(); i++) {
            for (int j = 0; j < classes(); j++) {
                if (y.get(i, j) == 1) {
                    indices[i] = j;
                }
            }
        }
        return indices;
    }

    Expect given(Expect expect) {
        return expect.given(name, values).given("y", y);
    }

    Expect givenIndices(Expect expect) {
        return expect.given(name, values).given("classes", indices());
    }
}
