package practice;

import dev.gradus.exercises.experiments.TwoMoons;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Your moons. */
public final class MyTwoMoons implements TwoMoons {

    @Override
    public SimpleMatrix outer(int n) {
        throw new UnsupportedOperationException("TODO: (cos t, sin t) for n values of t from 0 to pi");
    }

    @Override
    public SimpleMatrix inner(int n) {
        throw new UnsupportedOperationException("TODO: (1 - cos t, 1/2 - sin t) for n values of t from 0 to pi");
    }

    @Override
    public SimpleMatrix noise(int n, double deviation, Random random) {
        throw new UnsupportedOperationException("TODO: n x 2 independent normal numbers");
    }

    @Override
    public Dataset dataset(int n, SimpleMatrix noise, int[] order) {
        throw new UnsupportedOperationException("TODO: both moons, plus noise, then in the given order");
    }
}
