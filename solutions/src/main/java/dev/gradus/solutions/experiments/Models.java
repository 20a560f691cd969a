package dev.gradus.solutions.experiments;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.experiments.DecisionBoundaryGrid.Model;
import org.ejml.simple.SimpleMatrix;

/** Networks with the scaling of their training data. */
final class Models {
    /** Falls from the lower right to the upper left: the second feature counts twice as much as the first. */
    static final Model SLOPE = new Model(
            new double[] {1, 1},
            new double[] {2, 4},
            new SimpleMatrix(new double[][] {{1}, {-2}}),
            new SimpleMatrix(new double[][] {{0.2}}),
            new SimpleMatrix(new double[][] {{3}}),
            new SimpleMatrix(new double[][] {{-0.5}}));

    private Models() {}

    /** Random weights; means and deviations with which standardised features differ from raw ones. */
    static Model draw(Cases cases, int hidden) {
        return new Model(
                new double[] {cases.uniform(0.4, 1.2), cases.uniform(-1.2, -0.4)},
                new double[] {cases.uniform(0.4, 0.7), cases.uniform(1.5, 2.5)},
                cases.normal(2, hidden, 1),
                cases.biases(hidden),
                cases.normal(hidden, 1, 1.5),
                cases.biases(1));
    }

    /** Adds everything to the evidence. */
    static Expect given(Expect expect, Model model) {
        return expect.given("mean", model.mean())
                .given("deviation", model.deviation())
                .given("w1", model.w1())
                .given("b1", model.b1())
                .given("w2", model.w2())
                .given("b2", model.b2());
    }
}
