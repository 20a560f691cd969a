package dev.gradus.solutions.layers;

import dev.gradus.engine.grading.Show;
import dev.gradus.exercises.layers.TwoLayerBackprop.Gradients;
import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/** Tells gradients that are right but for their last digits from wrong ones. */
final class LastDigits {
    /** A difference quotient with a usable step is right to this much of a tensor's largest entry. */
    private static final double NEARLY = 1e-4;

    private LastDigits() {}

    /** The evidence in a sentence, when every entry of every gradient is nearly right. */
    static Optional<String> missing(List<Gradients> got, List<Gradients> right) {
        double worst = 0;
        for (int i = 0; i < got.size(); i++) {
            for (Tensor tensor : Tensor.values()) {
                double error = relativeError(tensor.of(got.get(i)), tensor.of(right.get(i)));
                if (!(error <= NEARLY)) {
                    return Optional.empty();
                }
                worst = Math.max(worst, error);
            }
        }
        return Optional.of("the gradients are right everywhere, but only to " + Show.number(worst)
                + " of their largest entries, where the formulas give 1e-12: they look like difference quotients of the"
                + " loss, or like single precision");
    }

    /** Infinite for another shape, NaN where an entry is. */
    private static double relativeError(SimpleMatrix got, SimpleMatrix right) {
        boolean sameShape =
                got != null && got.getNumRows() == right.getNumRows() && got.getNumCols() == right.getNumCols();
        if (!sameShape) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < right.getNumElements(); i++) {
            double error = Math.abs(got.get(i) - right.get(i));
            largest = error <= largest ? largest : error;
        }
        return largest / right.elementMaxAbs();
    }
}
