package dev.gradus.exercises.experiments;

import org.ejml.simple.SimpleMatrix;

/**
 * What a classifier of two features says everywhere in a rectangle: the numbers behind a picture of its decision boundary.
 *
 * <p>The grid lies as a picture does. <b>Row 0 is the top</b>, where the second feature is largest; column 0 is the left
 * edge, where the first feature is smallest. All four edges belong to the grid. Nothing is changed or kept between calls.
 */
public interface DecisionBoundaryGrid {

    /**
     * The part of the plane that is looked at, in the units of the data.
     *
     * @param xMin left edge, a value of the first feature
     * @param xMax right edge, greater than {@code xMin}
     * @param yMin lower edge, a value of the second feature
     * @param yMax upper edge, greater than {@code yMin}
     */
    record Window(double xMin, double xMax, double yMin, double yMax) {}

    /**
     * A trained network with one hidden layer of {@code h} tanh units and a sigmoid output, and the scaling of the
     * features with which it was trained.
     *
     * @param mean what was subtracted from the 2 features
     * @param deviation what they were divided by after that
     * @param w1 {@code 2 × h}
     * @param b1 {@code 1 × h}
     * @param w2 {@code h × 1}
     * @param b2 {@code 1 × 1}
     */
    record Model(
            double[] mean, double[] deviation, SimpleMatrix w1, SimpleMatrix b1, SimpleMatrix w2, SimpleMatrix b2) {}

    /**
     * Equally spaced numbers, both ends included: {@code low + i (high − low) / (n − 1)}.
     *
     * @param n at least 2
     * @return {@code n} numbers in ascending order
     */
    double[] ticks(double low, double high, int n);

    /**
     * Every point of the grid as a row {@code (first feature, second feature)}, in the order in which one reads: the top
     * row from left to right, then the next row.
     *
     * @param columns number of ticks of the first feature, at least 2
     * @param rows number of ticks of the second feature, at least 2
     * @return {@code (rows · columns) × 2}
     */
    SimpleMatrix points(Window window, int columns, int rows);

    /**
     * The probability of class 1: features standardised by the model's scaling, then tanh(· w1 + b1), then
     * sigmoid(· w2 + b2).
     *
     * @param x {@code m × 2}, features in the units of the data
     * @return {@code m × 1}
     */
    SimpleMatrix predict(SimpleMatrix x, Model model);

    /**
     * The probability of class 1 at every point of the grid.
     *
     * @param columns number of ticks of the first feature, at least 2
     * @param rows number of ticks of the second feature, at least 2
     * @return {@code rows × columns}, as the picture lies: row 0 at the top, column 0 at the left
     */
    SimpleMatrix probabilities(Window window, int columns, int rows, Model model);
}
