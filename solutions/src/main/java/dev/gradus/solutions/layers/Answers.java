package dev.gradus.solutions.layers;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Expect;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Outputs of a network with the labels that they should have had. */
record Answers(SimpleMatrix a2, SimpleMatrix y) {
    private static final double LOWEST = 0.03;

    /** One sample with one output. */
    static Answers single(double a2, double y) {
        return new Answers(new SimpleMatrix(new double[][] {{a2}}), new SimpleMatrix(new double[][] {{y}}));
    }

    /** Probabilities away from 0 and 1, where no clip matters. */
    static Answers draw(Cases cases, int rows, int outputs) {
        SimpleMatrix a2 = new SimpleMatrix(rows, outputs);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < outputs; j++) {
                a2.set(i, j, cases.uniform(LOWEST, 1 - LOWEST));
            }
        }
        return new Answers(a2, cases.binaryLabels(rows, outputs));
    }

    /** Outputs of the first network sizes, smallest first. */
    static List<Answers> drawAll(Cases cases, int sizes) {
        List<Answers> batches = new ArrayList<>();
        for (Dimensions size : cases.networkSizes().subList(0, sizes)) {
            batches.add(draw(cases, size.batch(), size.outputs()));
        }
        return batches;
    }

    Expect given(Expect expect) {
        return expect.given("a2", a2).given("y", y);
    }
}
