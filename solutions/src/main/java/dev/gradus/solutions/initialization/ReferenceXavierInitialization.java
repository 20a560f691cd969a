package dev.gradus.solutions.initialization;

import dev.gradus.exercises.initialization.XavierInitialization;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Xavier (Glorot) initialisation: variance 2/(fanIn + fanOut), a compromise between the two directions. */
public final class ReferenceXavierInitialization implements XavierInitialization {

    @Override
    public double standardDeviation(int fanIn, int fanOut) {
        // 2.0, because 2 / (fanIn + fanOut) would be a whole-number division and give 0.
        return Math.sqrt(2.0 / (fanIn + fanOut));
    }

    @Override
    public double limit(int fanIn, int fanOut) {
        // U(-a, a) has variance a²/3; a²/3 = 2/(fanIn + fanOut) gives a² = 6/(fanIn + fanOut).
        return Math.sqrt(6.0 / (fanIn + fanOut));
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        double deviation = standardDeviation(fanIn, fanOut);
        SimpleMatrix weights = new SimpleMatrix(fanIn, fanOut);
        for (int input = 0; input < fanIn; input++) {
            for (int unit = 0; unit < fanOut; unit++) {
                weights.set(input, unit, deviation * random.nextGaussian());
            }
        }
        return weights;
    }

    @Override
    public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
        double limit = limit(fanIn, fanOut);
        SimpleMatrix weights = new SimpleMatrix(fanIn, fanOut);
        for (int input = 0; input < fanIn; input++) {
            for (int unit = 0; unit < fanOut; unit++) {
                // nextDouble() is in [0, 1), so 2u - 1 is in [-1, 1).
                weights.set(input, unit, limit * (2 * random.nextDouble() - 1));
            }
        }
        return weights;
    }
}
