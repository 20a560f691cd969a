package dev.gradus.solutions.neurons;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.neurons.PerceptronTraining;
import dev.gradus.exercises.neurons.PerceptronTraining.Training;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** One training to ask for. All numbers are multiples of ⅛, so that no sum is rounded and every count is exact. */
record Course(String data, SimpleMatrix x, int[] y, double[] weights, double bias, double learningRate, int maxEpochs) {
    private static final int LARGEST = 2;
    private static final double SMALLEST_MARGIN = 0.5;

    /** Multiples of ⅛ that are no powers of two: from weights that are not zero they change the course of training. */
    private static final double[] RATES = {0.375, 0.625, 0.75, 1.25, 1.5};

    /** From zero weights with rate 1. */
    static Course fromZero(Gate gate, int maxEpochs) {
        return new Course(gate.name(), Gate.INPUTS, gate.outputs(), new double[2], 0, 1, maxEpochs);
    }

    /** From drawn weights with a drawn rate. */
    static Course of(Gate gate, Cases cases, int maxEpochs) {
        return from(cases, gate.name(), Gate.INPUTS, gate.outputs(), maxEpochs);
    }

    /** Points that a drawn perceptron separates with a margin; labels of both kinds. */
    static Course separable(Cases cases, int samples, int inputs, int maxEpochs) {
        double[] truth = Arrays.stream(cases.eighths(inputs, LARGEST))
                .map(weight -> weight + Math.signum(weight))
                .toArray();
        double bias = cases.eighths(1, 1)[0];
        SimpleMatrix x = new SimpleMatrix(samples, inputs);
        int[] y = new int[samples];
        for (int row = 0; row < samples; row++) {
            boolean one = row % 2 == 0;
            Neuron sample;
            do {
                sample = new Neuron(cases.eighths(inputs, LARGEST), truth, bias);
            } while (one ? sample.sum() < SMALLEST_MARGIN : sample.sum() > -SMALLEST_MARGIN);
            x.setRow(row, 0, sample.x());
            y[row] = one ? 1 : 0;
        }
        return from(cases, "separable points", x, y, maxEpochs);
    }

    private static Course from(Cases cases, String data, SimpleMatrix x, int[] y, int maxEpochs) {
        double[] weights = cases.eighths(x.getNumCols(), LARGEST);
        double rate = RATES[cases.random().nextInt(RATES.length)];
        return new Course(data, x, y, weights, cases.eighths(1, LARGEST)[0], rate, maxEpochs);
    }

    /** The same from where another training ended. */
    Course after(Training training, int epochs) {
        return new Course(data, x, y, training.weights(), training.bias(), learningRate, epochs);
    }

    Course withMaxEpochs(int epochs) {
        return new Course(data, x, y, weights, bias, learningRate, epochs);
    }

    Training ask(PerceptronTraining trainer) {
        return trainer.train(x, y, weights, bias, learningRate, maxEpochs);
    }

    Expect given(Expect expect) {
        return expect.given("data", data)
                .given("x", x)
                .given("y", y)
                .given("weights", weights)
                .given("bias", bias)
                .given("learningRate", learningRate)
                .given("maxEpochs", maxEpochs);
    }
}
