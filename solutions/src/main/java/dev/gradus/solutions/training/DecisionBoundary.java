package dev.gradus.solutions.training;

import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.Picture;
import dev.gradus.exercises.training.XorMlp;
import dev.gradus.exercises.training.XorMlp.Parameters;
import java.util.StringJoiner;
import org.ejml.simple.SimpleMatrix;

/** Draws what a trained network says over the square around XOR's four samples. */
final class DecisionBoundary {
    private static final int POINTS = 25;
    private static final double LOW = -0.5;
    private static final double HIGH = 1.5;

    private DecisionBoundary() {}

    static Picture of(XorMlp network, Parameters p) {
        SimpleMatrix grid = new SimpleMatrix(POINTS * POINTS, 2);
        for (int row = 0; row < POINTS; row++) {
            for (int column = 0; column < POINTS; column++) {
                grid.set(row * POINTS + column, 0, at(column));
                grid.set(row * POINTS + column, 1, at(POINTS - 1 - row));
            }
        }
        SimpleMatrix probabilities = network.predict(grid, p);
        double[][] values = new double[POINTS][POINTS];
        for (int i = 0; i < POINTS * POINTS; i++) {
            values[i / POINTS][i % POINTS] = probabilities.get(i);
        }
        SimpleMatrix samples = Network.XOR_X.concatColumns(Network.XOR_Y);
        return new Picture.Boundary(
                "What the trained network says",
                alternative(network.predict(Network.XOR_X, p)),
                LOW,
                HIGH,
                LOW,
                HIGH,
                values,
                samples.toArray2());
    }

    private static double at(int index) {
        return LOW + (HIGH - LOW) * index / (POINTS - 1);
    }

    private static String alternative(SimpleMatrix atSamples) {
        StringJoiner answers = new StringJoiner(", ");
        for (int i = 0; i < atSamples.getNumRows(); i++) {
            answers.add(Show.number(Math.rint(atSamples.get(i) * 1000) / 1000) + " at ("
                    + (int) Network.XOR_X.get(i, 0) + ", " + (int) Network.XOR_X.get(i, 1) + ") where "
                    + (int) Network.XOR_Y.get(i) + " is asked for");
        }
        return "Probability of class 1 over the square from -0.5 to 1.5 in both directions. The network says " + answers
                + ".";
    }
}
