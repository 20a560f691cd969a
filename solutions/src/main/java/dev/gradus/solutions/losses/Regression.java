package dev.gradus.solutions.losses;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Expect;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Predictions with the targets that they should have met. */
record Regression(SimpleMatrix prediction, SimpleMatrix target) {

    /** One sample with one output. */
    static Regression single(double prediction, double target) {
        return new Regression(
                new SimpleMatrix(new double[][] {{prediction}}), new SimpleMatrix(new double[][] {{target}}));
    }

    static Regression draw(Cases cases, int samples, int outputs) {
        return new Regression(cases.normal(samples, outputs, 1.5), cases.normal(samples, outputs, 1.5));
    }

    /** Batches with one output and with several, smallest first. */
    static List<Regression> drawAll(Cases cases, int batches) {
        List<Regression> all = new ArrayList<>();
        for (Dimensions size : cases.networkSizes().subList(0, batches)) {
            all.add(draw(cases, size.batch(), size.outputs()));
        }
        return all;
    }

    int samples() {
        return target.getNumRows();
    }

    int outputs() {
        return target.getNumCols();
    }

    /** The samples from one row up to, but not including, another. */
    Regression rows(int from, int to) {
        return new Regression(prediction.rows(from, to), target.rows(from, to));
    }

    /** The same targets, missed by twice as much. */
    Regression withDoubleError() {
        return new Regression(prediction.minus(target).scale(2).plus(target), target);
    }

    /** Every sample twice. */
    Regression twice() {
        return new Regression(prediction.concatRows(prediction), target.concatRows(target));
    }

    Expect given(Expect expect) {
        return expect.given("prediction", prediction).given("target", target);
    }
}
