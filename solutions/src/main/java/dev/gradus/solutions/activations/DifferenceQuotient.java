package dev.gradus.solutions.activations;

import dev.gradus.engine.grading.Show;
import dev.gradus.exercises.activations.SigmoidDerivative;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Tells derivatives that look computed from values of the function, (f(z + h) − f(z − h)) / 2h, from wrong formulas. */
final class DifferenceQuotient {
    /** A difference quotient with a usable step has at least three digits right, a wrong formula no digit everywhere. */
    private static final double RIGHT_TO = 1e-3;

    private static final double THIRD = 1.0 / 3;

    private DifferenceQuotient() {}

    /**
     * The evidence in a sentence, when every derivative is nearly right and many are not right to the last digits,
     * although the function itself is in double precision.
     */
    static Optional<String> recognise(SigmoidDerivative submission, double[] got, double[] right, double accuracy) {
        return isSinglePrecision(submission.sigmoid(THIRD))
                ? Optional.empty()
                : recognise("derivative(z)", got, right, accuracy);
    }

    /** The same for any derivative that is not a {@code float} throughout. */
    static Optional<String> recognise(String quantity, double[] got, double[] right, double accuracy) {
        double worst = 0;
        int inaccurate = 0;
        for (int i = 0; i < got.length; i++) {
            double error = Math.abs(got[i] - right[i]);
            if (!(error <= RIGHT_TO)) {
                return Optional.empty();
            }
            worst = Math.max(worst, error);
            inaccurate += error > accuracy ? 1 : 0;
        }
        if (inaccurate < got.length / 3 || DoubleStream.of(got).allMatch(DifferenceQuotient::isSinglePrecision)) {
            return Optional.empty();
        }
        return Optional.of(quantity + " is right to " + Show.number(worst) + " everywhere, but at " + inaccurate
                + " of " + got.length
                + " points not to the digits that the formula gives: it looks like a difference quotient");
    }

    private static boolean isSinglePrecision(double value) {
        return (float) value == value;
    }
}
