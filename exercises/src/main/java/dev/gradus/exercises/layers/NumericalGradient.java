package dev.gradus.exercises.layers;

import dev.gradus.contract.Mutates;

/**
 * The gradient of any function, by central differences: no formula is needed, only values of the function.
 *
 * <p>The function belongs to the caller and may be expensive. It is called exactly twice for every coordinate and not
 * otherwise.
 */
public interface NumericalGradient {

    /** A function of {@code n} numbers, such as the loss of a network as a function of all its parameters. */
    @FunctionalInterface
    interface Function {

        /**
         * Its value.
         *
         * @param x a point, of the length that the function was made for
         * @throws IllegalArgumentException if {@code x} has another length
         */
        double at(double[] x);
    }

    /**
     * For every coordinate {@code i} the central difference (f(x + h·e<sub>i</sub>) − f(x − h·e<sub>i</sub>)) / (2h),
     * where e<sub>i</sub> is 1 at {@code i} and 0 elsewhere.
     *
     * <p>Accuracy: what rounding leaves. The grader asks for this quotient and not for the derivative that it
     * approximates, with steps {@code h} from 10<sup>−5</sup> to ½.
     *
     * @param f the function; it answers the same to the same question
     * @param x where to differentiate, at least one number. You may change it while you work; when the method returns,
     *     every entry must be what it was to within 10<sup>−12</sup>
     * @param h the step, greater than 0
     * @return a new array of the length of {@code x}
     */
    double[] gradient(Function f, @Mutates double[] x, double h);
}
