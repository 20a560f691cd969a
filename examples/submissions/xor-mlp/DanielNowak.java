package practice;

import dev.gradus.exercises.training.XorMlp;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;

/** Objects: a layer knows its parameters, remembers its last input and output, and hands its delta back. */
public class MyXorMlp implements XorMlp {

    @Override
    public Parameters initialize(int hidden, Random random) {
        SimpleMatrix w1 = new SimpleMatrix(2, hidden);
        SimpleMatrix w2 = new SimpleMatrix(hidden, 1);
        for (SimpleMatrix weights : new SimpleMatrix[] {w1, w2}) {
            for (int i = 0; i < weights.getNumElements(); i++) {
                weights.set(i, random.nextGaussian());
            }
        }
        SimpleMatrix b1 = new SimpleMatrix(1, hidden);
        for (int j = 0; j < hidden; j++) {
            b1.set(0, j, 0.1 * random.nextGaussian());
        }
        return new Parameters(w1, b1, w2, new SimpleMatrix(1, 1));
    }

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Parameters p) {
        return new Network(p).forward(x);
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        double total = 0;
        for (int i = 0; i < a2.getNumRows(); i++) {
            double right = y.get(i, 0) > 0.5 ? a2.get(i, 0) : 1 - a2.get(i, 0);
            total -= Math.log(Math.max(1e-12, Math.min(1 - 1e-12, right)));
        }
        return total / a2.getNumRows();
    }

    @Override
    public Gradients gradients(SimpleMatrix x, SimpleMatrix y, Parameters p) {
        Network network = new Network(p);
        network.backward(network.forward(x), y);
        return new Gradients(
                network.hidden.weightGradient,
                network.hidden.biasGradient,
                network.output.weightGradient,
                network.output.biasGradient);
    }

    @Override
    public Training train(SimpleMatrix x, SimpleMatrix y, Parameters initial, double learningRate, int epochs) {
        Network network = new Network(initial);
        double[] losses = new double[epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            SimpleMatrix a2 = network.forward(x);
            losses[epoch] = loss(a2, y);
            network.backward(a2, y);
            network.hidden.update(learningRate);
            network.output.update(learningRate);
        }
        return new Training(network.parameters(), losses);
    }

    private static final class Network {
        final Layer hidden;
        final Layer output;

        Network(Parameters p) {
            hidden = new Layer(p.w1(), p.b1(), Math::tanh, a -> 1 - a * a);
            // With the cross-entropy behind it the output's delta is known by z2 already: nothing to multiply by.
            output = new Layer(p.w2(), p.b2(), z -> 1 / (1 + Math.exp(-z)), a -> 1);
        }

        SimpleMatrix forward(SimpleMatrix x) {
            return output.forward(hidden.forward(x));
        }

        void backward(SimpleMatrix a2, SimpleMatrix y) {
            hidden.backward(output.backward(a2.minus(y).divide(y.getNumRows())));
        }

        Parameters parameters() {
            return new Parameters(hidden.weights, hidden.biases, output.weights, output.biases);
        }
    }

    private static final class Layer {
        private final DoubleUnaryOperator activation;
        private final DoubleUnaryOperator derivativeByOutput;
        private SimpleMatrix weights;
        private SimpleMatrix biases;
        private SimpleMatrix input;
        private SimpleMatrix activated;
        private SimpleMatrix weightGradient;
        private SimpleMatrix biasGradient;

        Layer(
                SimpleMatrix weights,
                SimpleMatrix biases,
                DoubleUnaryOperator activation,
                DoubleUnaryOperator derivativeByOutput) {
            this.weights = weights;
            this.biases = biases;
            this.activation = activation;
            this.derivativeByOutput = derivativeByOutput;
        }

        SimpleMatrix forward(SimpleMatrix x) {
            input = x;
            activated = x.mult(weights);
            for (int i = 0; i < activated.getNumRows(); i++) {
                for (int j = 0; j < activated.getNumCols(); j++) {
                    activated.set(i, j, activation.applyAsDouble(activated.get(i, j) + biases.get(0, j)));
                }
            }
            return activated;
        }

        /** Takes the loss's derivative by this layer's output and returns the one by its input. */
        SimpleMatrix backward(SimpleMatrix byOutput) {
            SimpleMatrix delta = byOutput.copy();
            for (int i = 0; i < delta.getNumElements(); i++) {
                delta.set(i, delta.get(i) * derivativeByOutput.applyAsDouble(activated.get(i)));
            }
            SimpleMatrix ones = SimpleMatrix.filled(1, delta.getNumRows(), 1);
            weightGradient = input.transpose().mult(delta);
            biasGradient = ones.mult(delta);
            return delta.mult(weights.transpose());
        }

        void update(double rate) {
            weights = weights.plus(-rate, weightGradient);
            biases = biases.plus(-rate, biasGradient);
        }
    }
}
