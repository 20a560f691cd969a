package dev.gradus.solutions.lessons;

import dev.gradus.exercises.training.XorMlp;
import dev.gradus.solutions.training.ReferenceXorMlp;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;

/** The experiments that lessons show, each with its seed. */
final class Measured {
    static final DoubleUnaryOperator SIGMOID = z -> 1 / (1 + StrictMath.exp(-z));
    static final DoubleUnaryOperator SIGMOID_SLOPE = z -> SIGMOID.applyAsDouble(z) * (1 - SIGMOID.applyAsDouble(z));
    static final DoubleUnaryOperator TANH_SLOPE = z -> 1 - StrictMath.tanh(z) * StrictMath.tanh(z);
    static final DoubleUnaryOperator RELU = z -> Math.max(0, z);
    static final DoubleUnaryOperator RELU_SLOPE = z -> z > 0 ? 1 : 0;

    static final int LAYERS = 20;
    static final SimpleMatrix XOR_X = new SimpleMatrix(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
    static final SimpleMatrix XOR_Y = new SimpleMatrix(4, 1, true, new double[] {0, 1, 1, 0});
    static final int XOR_HIDDEN = 8;
    static final double XOR_RATE = 0.5;
    private static final long SEED = 5;

    private Measured() {}

    /** Size of the signal after each of twenty ReLU layers of 100 units. */
    static double[] signal(double deviation) {
        return DeepNetwork.forward(LAYERS, 100, 50, deviation, RELU, RELU_SLOPE, new Random(SEED))
                .signal();
    }

    /** Gradient norms of twenty layers of 32 units. */
    static double[] gradientNorms(double deviation, DoubleUnaryOperator activation, DoubleUnaryOperator slope) {
        Random random = new Random(SEED);
        return DeepNetwork.forward(LAYERS, 32, 64, deviation, activation, slope, random)
                .gradientNorms(random);
    }

    static double[] sigmoidNorms() {
        return gradientNorms(Math.sqrt(2.0 / 64), SIGMOID, SIGMOID_SLOPE);
    }

    static double[] tanhNorms() {
        return gradientNorms(Math.sqrt(2.0 / 64), StrictMath::tanh, TANH_SLOPE);
    }

    static double[] wideTanhNorms() {
        return gradientNorms(3 * Math.sqrt(2.0 / 64), StrictMath::tanh, TANH_SLOPE);
    }

    static double[] reluNorms() {
        return gradientNorms(Math.sqrt(2.0 / 32), RELU, RELU_SLOPE);
    }

    static XorMlp.Training xor(int epochs) {
        ReferenceXorMlp network = new ReferenceXorMlp();
        return network.train(XOR_X, XOR_Y, network.initialize(XOR_HIDDEN, new Random(SEED)), XOR_RATE, epochs);
    }

    /** Loss and the four probabilities after so many epochs. */
    static double[] xorAfter(int epochs) {
        ReferenceXorMlp network = new ReferenceXorMlp();
        SimpleMatrix p = network.predict(XOR_X, xor(epochs).parameters());
        return new double[] {network.loss(p, XOR_Y), p.get(0), p.get(1), p.get(2), p.get(3)};
    }
}
