package practice;

import dev.gradus.exercises.initialization.HeInitialization;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

public class MyHeInitialization {
    public double standardDeviation(int fanIn) {
        return Math.sqrt(2.0 / fanIn);
    }
    public double limit(int fanIn) {
        return Math.sqrt(6.0 / fanIn);
    }
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        double s = standardDeviation(fanIn);
        SimpleMatrix w = new SimpleMatrix(fanIn, fanOut);
        for (int j = 0; j < fanOut; j++) {
            for (int i = 0; i < fanIn; i++) {
                w.set(i, j, s * random.nextGaussian());
            }
        }
        return w;
    }
    public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
        double a = limit(fanIn);
        SimpleMatrix w = new SimpleMatrix(fanIn, fanOut);
        for (int j = 0; j < fanOut; j++) {
            for (int i = 0; i < fanIn; i++) {
                w.set(i, j, a * (2 * random.nextDouble() - 1));
            }
        }
        return w;
    }
    public SimpleMatrix biases(int fanOut) {
        return new SimpleMatrix(1, fanOut);
    }
}
