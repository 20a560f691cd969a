package dev.gradus.solutions.normalization;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Dimensions;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** A random batch with the scales and shifts of its features and the gradient that arrives from above. */
record Upstream(SimpleMatrix x, double[] gamma, double[] beta, SimpleMatrix dY) {

    static Upstream draw(Cases cases, int m, int n) {
        return of(cases, Batch.draw(cases, m, n).x());
    }

    /** For these inputs. */
    static Upstream of(Cases cases, SimpleMatrix x) {
        int n = x.getNumCols();
        return new Upstream(
                x,
                Batch.vector(cases, n, 1.2, 2.5),
                Batch.vector(cases, n, 0.3, 1.1),
                cases.normal(x.getNumRows(), n, 1));
    }

    /** Batches of the first sizes, smallest first. */
    static List<Upstream> drawAll(Cases cases, int count) {
        List<Upstream> batches = new ArrayList<>();
        for (Dimensions size : cases.networkSizes().subList(0, count)) {
            batches.add(draw(cases, size.batch(), size.inputs()));
        }
        return batches;
    }

    /** The sum of the entries of dY ⊙ y: a loss whose gradient by y is dY. */
    double loss(SimpleMatrix y) {
        return y.elementMult(dY).elementSum();
    }
}
