package dev.gradus.solutions.activations;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Dimensions;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Logits of several classes, rows are samples. */
final class Logits {
    private static final double FAR_APART = 1000;

    private Logits() {}

    /** One sample. */
    static SimpleMatrix row(double... z) {
        return new SimpleMatrix(new double[][] {z});
    }

    /** Batches with at least three classes, smallest first. */
    static List<SimpleMatrix> draw(Cases cases, int batches, double deviation) {
        List<SimpleMatrix> logits = new ArrayList<>();
        for (Dimensions size : cases.networkSizes().subList(1, 1 + batches)) {
            logits.add(cases.normal(size.batch(), size.outputs(), deviation));
        }
        return logits;
    }

    /** The same with rows around −1000, 0 and 1000 in turn. */
    static List<SimpleMatrix> drawUnequalRows(Cases cases, int batches) {
        List<SimpleMatrix> logits = draw(cases, batches, 1);
        for (SimpleMatrix z : logits) {
            for (int i = 0; i < z.getNumRows(); i++) {
                raiseRow(z, i, FAR_APART * (i % 3 - 1));
            }
        }
        return logits;
    }

    /** Adds a number to all logits of a sample. */
    static void raiseRow(SimpleMatrix z, int row, double height) {
        for (int j = 0; j < z.getNumCols(); j++) {
            z.set(row, j, z.get(row, j) + height);
        }
    }
}
