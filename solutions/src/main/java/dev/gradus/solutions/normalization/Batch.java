package dev.gradus.solutions.normalization;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.normalization.BatchNormalization.Parameters;
import dev.gradus.exercises.normalization.BatchNormalization.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.ejml.simple.SimpleMatrix;

/**
 * A random batch to normalise. Every feature has a mean and a width of its own, neither of them 0 or 1, and so have the
 * learned scales and shifts: whatever is left out or shared shows.
 */
record Batch(SimpleMatrix x, Parameters parameters, Statistics running) {

    static Batch draw(Cases cases, int m, int n) {
        return draw(
                cases,
                m,
                DoubleStream.generate(() -> cases.uniform(0.4, 3)).limit(n).toArray(),
                1);
    }

    /** Batches of the first sizes, smallest first. */
    static List<Batch> drawAll(Cases cases, int count) {
        List<Batch> batches = new ArrayList<>();
        for (Dimensions size : cases.networkSizes().subList(0, count)) {
            batches.add(draw(cases, size.batch(), size.inputs()));
        }
        return batches;
    }

    /**
     * A batch whose features have these standard deviations, before chance.
     *
     * @param offset about how far from 0 the features are
     */
    static Batch draw(Cases cases, int m, double[] deviations, double offset) {
        int n = deviations.length;
        SimpleMatrix x = new SimpleMatrix(m, n);
        for (int j = 0; j < n; j++) {
            double mean = offset * awayFromZero(cases, 0.5, 3);
            double[] drawn = cases.normalVector(m, deviations[j]);
            for (int i = 0; i < m; i++) {
                x.set(i, j, mean + drawn[i]);
            }
        }
        double[] variances =
                DoubleStream.generate(() -> cases.uniform(2, 5)).limit(n).toArray();
        return new Batch(
                x,
                new Parameters(vector(cases, n, 1.2, 2.5), vector(cases, n, 0.3, 1.1)),
                new Statistics(vector(cases, n, 0.5, 2), variances));
    }

    /** Numbers of both signs with a magnitude from low to high. */
    static double[] vector(Cases cases, int n, double low, double high) {
        return DoubleStream.generate(() -> awayFromZero(cases, low, high))
                .limit(n)
                .toArray();
    }

    private static double awayFromZero(Cases cases, double low, double high) {
        return (cases.random().nextBoolean() ? 1 : -1) * cases.uniform(low, high);
    }

    /** The same with one row of the batch. */
    Batch row(int i) {
        return new Batch(x.rows(i, i + 1), parameters, running);
    }

    Expect given(Expect expect) {
        return expect.given("x", x)
                .given("gamma", parameters.gamma())
                .given("beta", parameters.beta())
                .given("running mean", running.mean())
                .given("running variance", running.variance());
    }
}
