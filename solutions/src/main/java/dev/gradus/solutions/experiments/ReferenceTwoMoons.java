package dev.gradus.solutions.experiments;

import dev.gradus.exercises.experiments.TwoMoons;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Points first, chance afterwards: the noise is added to all of them, then the order picks points and classes together. */
public final class ReferenceTwoMoons implements TwoMoons {

    @Override
    public SimpleMatrix outer(int n) {
        SimpleMatrix points = new SimpleMatrix(n, 2);
        for (int i = 0; i < n; i++) {
            points.setRow(i, 0, StrictMath.cos(angle(i, n)), StrictMath.sin(angle(i, n)));
        }
        return points;
    }

    @Override
    public SimpleMatrix inner(int n) {
        SimpleMatrix points = new SimpleMatrix(n, 2);
        for (int i = 0; i < n; i++) {
            points.setRow(i, 0, 1 - StrictMath.cos(angle(i, n)), 0.5 - StrictMath.sin(angle(i, n)));
        }
        return points;
    }

    /** Between n angles there are n − 1 steps; a single one has none. */
    private static double angle(int i, int n) {
        return n == 1 ? 0 : Math.PI * i / (n - 1);
    }

    @Override
    public SimpleMatrix noise(int n, double deviation, Random random) {
        SimpleMatrix noise = new SimpleMatrix(n, 2);
        for (int i = 0; i < n; i++) {
            noise.setRow(i, 0, deviation * random.nextGaussian(), deviation * random.nextGaussian());
        }
        return noise;
    }

    @Override
    public Dataset dataset(int n, SimpleMatrix noise, int[] order) {
        int outer = n / 2;
        SimpleMatrix points = outer(outer).concatRows(inner(n - outer)).plus(noise);
        SimpleMatrix x = new SimpleMatrix(n, 2);
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            x.insertIntoThis(i, 0, points.extractVector(true, order[i]));
            y[i] = order[i] < outer ? 0 : 1;
        }
        return new Dataset(x, y);
    }
}
