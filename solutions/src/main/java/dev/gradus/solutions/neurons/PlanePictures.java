package dev.gradus.solutions.neurons;

import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.Picture;
import dev.gradus.exercises.neurons.PerceptronTraining.Training;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Draws what units with two inputs answer over the plane, and how training went. */
final class PlanePictures {
    private static final int POINTS = 33;

    private PlanePictures() {}

    /** Answers 0 or 1 over a square around the points. */
    static Picture boundary(String title, SimpleMatrix points, int[] labels, DoubleBinaryOperator answer) {
        double low = points.elementMin() - 0.5;
        double high = points.elementMax() + 0.5;
        double[][] answers = new double[POINTS][POINTS];
        for (int row = 0; row < POINTS; row++) {
            for (int column = 0; column < POINTS; column++) {
                answers[row][column] = answer.applyAsDouble(at(column, low, high), at(POINTS - 1 - row, low, high));
            }
        }
        double[][] samples = new double[labels.length][];
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            samples[i] = new double[] {points.get(i, 0), points.get(i, 1), labels[i]};
            right += answer.applyAsDouble(samples[i][0], samples[i][1]) == labels[i] ? 1 : 0;
        }
        return new Picture.Boundary(
                title,
                "Where the answer is 1, over the square from " + Show.number(low) + " to " + Show.number(high)
                        + " in both directions; " + right + " of " + labels.length + " samples have the right answer.",
                low,
                high,
                low,
                high,
                answers,
                samples);
    }

    /** Mistakes per epoch, submitted and right; both have at least one entry. */
    static Picture errors(String data, Training got, Training right) {
        return new Picture.Curves(
                "Mistakes per epoch on " + data,
                "Mistakes in each epoch. Submitted: " + Show.value(got.errorsPerEpoch()) + ". Right: "
                        + Show.value(right.errorsPerEpoch()) + ".",
                "epoch",
                "mistakes",
                false,
                false,
                List.of(line("submitted", got), line("right", right)));
    }

    private static Picture.Line line(String name, Training training) {
        double[] counts =
                IntStream.of(training.errorsPerEpoch()).asDoubleStream().toArray();
        return new Picture.Line(
                name, IntStream.rangeClosed(1, counts.length).asDoubleStream().toArray(), counts);
    }

    private static double at(int index, double low, double high) {
        return low + (high - low) * index / (POINTS - 1);
    }
}
