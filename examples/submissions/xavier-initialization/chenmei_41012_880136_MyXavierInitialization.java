package practice;

import dev.gradus.exercises.initialization.XavierInitialization;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

public class MyXavierInitialization implements XavierInitialization {

    @Override
    public double standardDeviation(int fanIn, int fanOut) {
        return Math.sqrt(2.0 / (fanIn + fanOut));
    }

    @Override
    public double limit(int fanIn, int fanOut) {
        return Math.sqrt(6.0 / (fanIn + fanOut));
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        double s = standardDeviation(fanIn, fanOut);
        SimpleMatrix w = new SimpleMatrix(fanIn, fanOut);
        for (int j = 0; j < fanOut; j++) {
            for (int i = 0; i < fanIn; i++) {
                w.set(i, j, s * random.nextDouble());
            }
        }
        return w;
    }

    @Override
    public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
        double a = limit(fanIn, fanOut);
        SimpleMatrix w = new SimpleMatrix(fanIn, fanOut);
        for (int j = 0; j < fanOut; j++) {
            for (int i = 0; i < fanIn; i++) {
                w.set(i, j, a * (2 * random.nextDouble() - 1));
            }
        }
        return w;
    }
}
