package dev.gradus.solutions.optimization;

import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Tensors;
import dev.gradus.engine.grading.Tolerance;
import org.ejml.simple.SimpleMatrix;

/** Compares where a step led with two answers, so that one slip is not paid for twice. */
final class Judged {
    private Judged() {}

    /**
     * Requires the right answer, or the one that follows from what the submission computed itself in an earlier step that
     * another check judges.
     */
    static void either(Expect expect, SimpleMatrix got, SimpleMatrix right, SimpleMatrix consistent, Tolerance limit) {
        if (!agree(got, consistent, limit)) {
            expect.isCloseTo(right, limit);
        }
    }

    private static boolean agree(SimpleMatrix got, SimpleMatrix expected, Tolerance tolerance) {
        if (got == null || expected == null || !Tensors.shape(got).equals(Tensors.shape(expected))) {
            return false;
        }
        double limit = tolerance.limit(expected.elementMaxAbs());
        for (int i = 0; i < expected.getNumElements(); i++) {
            if (!(Math.abs(got.get(i) - expected.get(i)) <= limit)) {
                return false;
            }
        }
        return true;
    }
}
