package dev.gradus.solutions.initialization;

import dev.gradus.exercises.initialization.HeInitialization;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** He initialisation: variance 2/fanIn, because ReLU passes on half of the mean square that it receives. */
public final class ReferenceHeInitialization implements HeInitialization {

    @Override
    public double standardDeviation(int fanIn) {
        // 2.0, because 2 / fanIn would be a whole-number division and give 0 from three inputs on.
        return Math.sqrt(2.0 / fanIn);
    }

    @Override
    public double limit(int fanIn) {
        // U(-a, a) has variance a²/3; a²/3 = 2/fanIn gives a² = 6/fanIn.
        return Math.sqrt(6.0 / fanIn);
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        double deviation = standardDeviation(fanIn);
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
        double limit = limit(fanIn);
        SimpleMatrix weights = new SimpleMatrix(fanIn, fanOut);
        for (int input = 0; input < fanIn; input++) {
            for (int unit = 0; unit < fanOut; unit++) {
                // nextDouble() is in [0, 1), so 2u - 1 is in [-1, 1).
                weights.set(input, unit, limit * (2 * random.nextDouble() - 1));
            }
        }
        return weights;
    }

    @Override
    public SimpleMatrix biases(int fanOut) {
        // A new EJML matrix is zero everywhere. The random weights already tell the units apart.
        return new SimpleMatrix(1, fanOut);
    }
}
