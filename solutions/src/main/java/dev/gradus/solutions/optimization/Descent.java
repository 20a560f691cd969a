package dev.gradus.solutions.optimization;

import dev.gradus.engine.grading.Cases;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * First parameters and the gradients that arrive one after the other. The gradients vary from entry to entry and from
 * step to step; those of the last entry are about 10⁻⁶ throughout.
 */
record Descent(SimpleMatrix parameters, List<SimpleMatrix> gradients) {

    static Descent draw(Cases cases, int rows, int columns, int steps) {
        SimpleMatrix parameters = cases.normal(rows, columns, 1);
        List<SimpleMatrix> gradients = new ArrayList<>();
        for (double[] gradient : cases.gradientSequence(steps, rows * columns)) {
            gradients.add(new SimpleMatrix(rows, columns, true, gradient));
        }
        return new Descent(parameters, gradients);
    }

    SimpleMatrix gradient() {
        return gradients.get(0);
    }

    int rows() {
        return parameters.getNumRows();
    }

    int columns() {
        return parameters.getNumCols();
    }

    SimpleMatrix zeros() {
        return new SimpleMatrix(rows(), columns());
    }
}
