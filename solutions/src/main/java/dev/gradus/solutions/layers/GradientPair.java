package dev.gradus.solutions.layers;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;

/** A gradient by formulas and the same one by differences. */
record GradientPair(double[] analytic, double[] numeric) {

    /** Entries of magnitude 0.1 to 1, both signs, each off by a different share of about {@code error}. */
    static GradientPair draw(Cases cases, int n, double error) {
        double[] numeric = cases.biases(n).getDDRM().getData().clone();
        double[] analytic = new double[n];
        for (int i = 0; i < n; i++) {
            analytic[i] =
                    numeric[i] * (1 + cases.uniform(0.2, 0.9) * (cases.random().nextBoolean() ? error : -error));
        }
        return new GradientPair(analytic, numeric);
    }

    /** The same pair with other numbers at one place. */
    GradientPair with(int i, double otherAnalytic, double otherNumeric) {
        double[] a = analytic.clone();
        double[] n = numeric.clone();
        a[i] = otherAnalytic;
        n[i] = otherNumeric;
        return new GradientPair(a, n);
    }

    Expect given(Expect expect) {
        return expect.given("analytic", analytic).given("numeric", numeric);
    }
}
