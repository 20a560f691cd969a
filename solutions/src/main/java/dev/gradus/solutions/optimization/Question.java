package dev.gradus.solutions.optimization;

import dev.gradus.engine.grading.Cases;
import org.ejml.simple.SimpleMatrix;

/**
 * What an optimiser that carries one matrix is asked. Which of the settings are used depends on the contract.
 *
 * @param carried the matrix that the step before returned
 * @param decay how much of it survives a step
 */
record Question(
        SimpleMatrix parameters,
        SimpleMatrix gradient,
        SimpleMatrix carried,
        double rate,
        double decay,
        double epsilon) {

    /** A step from any velocity: entries of both signs. */
    static Question inMotion(Cases cases, int rows, int columns, double decay) {
        return new Question(
                cases.normal(rows, columns, 1),
                cases.normal(rows, columns, 1),
                cases.normal(rows, columns, 2),
                cases.learningRate(),
                decay,
                0);
    }

    /** A step after some others: squares that are positive, the last gradient and its square tiny. */
    static Question withSquares(Cases cases, int rows, int columns, double decay, double epsilon) {
        SimpleMatrix squares = cases.probabilities(rows, columns, 0.2, 3);
        squares.set(rows - 1, columns - 1, cases.uniform(0.5e-12, 3e-12));
        Descent descent = Descent.draw(cases, rows, columns, 1);
        return new Question(descent.parameters(), descent.gradient(), squares, cases.learningRate(), decay, epsilon);
    }

    Question withCarried(SimpleMatrix other) {
        return new Question(parameters, gradient, other, rate, decay, epsilon);
    }

    Question withGradient(SimpleMatrix other) {
        return new Question(parameters, other, carried, rate, decay, epsilon);
    }

    /** As the first step: nothing carried yet. */
    Question first() {
        return withCarried(new SimpleMatrix(rows(), columns()));
    }

    int rows() {
        return parameters.getNumRows();
    }

    int columns() {
        return parameters.getNumCols();
    }
}
