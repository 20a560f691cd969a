package dev.gradus.solutions.experiments.alternatives;

import dev.gradus.exercises.experiments.TwoMoons;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** The inner moon is the outer one turned around the point (½, ¼); rows are copied with a permutation matrix. */
public final class RotatedMoons implements TwoMoons {

    @Override
    public SimpleMatrix outer(int n) {
        SimpleMatrix points = new SimpleMatrix(n, 2);
        double step = Math.PI / Math.max(1, n - 1);
        for (int i = 0; i < n; i++) {
            points.set(i, 0, Math.cos(i * step));
            points.set(i, 1, Math.sin(i * step));
        }
        return points;
    }

    @Override
    public SimpleMatrix inner(int n) {
        SimpleMatrix turned = outer(n).negative();
        for (int i = 0; i < n; i++) {
            turned.set(i, 0, turned.get(i, 0) + 1);
            turned.set(i, 1, turned.get(i, 1) + 0.5);
        }
        return turned;
    }

    @Override
    public SimpleMatrix noise(int n, double deviation, Random random) {
        SimpleMatrix noise = new SimpleMatrix(n, 2);
        for (int column = 0; column < 2; column++) {
            for (int i = 0; i < n; i++) {
                noise.set(i, column, random.nextGaussian());
            }
        }
        return noise.scale(deviation);
    }

    @Override
    public Dataset dataset(int n, SimpleMatrix noise, int[] order) {
        SimpleMatrix classes = new SimpleMatrix(n, 1);
        for (int i = n / 2; i < n; i++) {
            classes.set(i, 1);
        }
        SimpleMatrix permutation = new SimpleMatrix(n, n);
        for (int i = 0; i < n; i++) {
            permutation.set(i, order[i], 1);
        }
        SimpleMatrix ordered = permutation.mult(classes);
        int[] y = new int[n];
        for (int i = 0; i < n; i++) {
            y[i] = (int) ordered.get(i);
        }
        return new Dataset(
                permutation.mult(outer(n / 2).concatRows(inner((n + 1) / 2)).plus(noise)), y);
    }
}
