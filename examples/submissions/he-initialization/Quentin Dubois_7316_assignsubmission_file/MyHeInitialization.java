package practice;

import dev.gradus.exercises.initialization.HeInitialization;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

public class MyHeInitialization implements HeInitialization {

    @Override
    public double standardDeviation(int fanIn) {
        return Math.sqrt(2.0 / fanIn);
    }

    @Override
    public double limit(int fanIn) {
        return Math.sqrt(6.0 / fanIn);
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        double s = standardDeviation(fanOut);
        SimpleMatrix w = new SimpleMatrix(fanIn, fanOut);
        for (int j = 0; j < fanOut; j++) {
            for (int i = 0; i < fanIn; i++) {
                w.set(i, j, s * random.nextGaussian());
            }
        }
        return w;
    }

    @Override
    public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
        double a = limit(fanOut);
        SimpleMatrix w = new SimpleMatrix(fanIn, fanOut);
        for (int j = 0; j < fanOut; j++) {
            for (int i = 0; i < fanIn; i++) {
                w.set(i, j, a * (2 * random.nextDouble() - 1));
            }
        }
        return w;
    }

    @Override
    public SimpleMatrix biases(int fanOut) {
        return new SimpleMatrix(1, fanOut).plus(0.01);
    }
}
