package dev.gradus.solutions.experiments;

import dev.gradus.engine.grading.Cases;
import org.ejml.simple.SimpleMatrix;

/** Data whose features differ in place and spread, as real ones do. */
final class Features {
    private Features() {}

    /** {@code samples × features}: means away from 0, deviations away from 1, every column another. */
    static SimpleMatrix draw(Cases cases, int samples, int features) {
        SimpleMatrix x = cases.normal(samples, features, 1);
        for (int j = 0; j < features; j++) {
            double mean = (cases.random().nextBoolean() ? 1 : -1) * cases.uniform(2, 9);
            double spread = cases.uniform(2, 5) * (j + 1);
            for (int i = 0; i < samples; i++) {
                x.set(i, j, mean + spread * x.get(i, j));
            }
        }
        return x;
    }
}
