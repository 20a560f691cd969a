package dev.gradus.solutions.training;

import dev.gradus.exercises.training.XorMlp;
import dev.gradus.matrix.Matrices;
import java.util.Random;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** {@link ReferenceXorMlp} with its known mistakes as switches. */
public final class FaultyXorMlp implements XorMlp {

    private static final double CLIP = 1e-12;
    private static final double SAME = 0.5;

    private record Activations(SimpleMatrix a1, SimpleMatrix a2) {}

    private final Set<XorSlip> made;

    public FaultyXorMlp(Set<XorSlip> made) {
        this.made = Set.copyOf(made);
    }

    @Override
    public Parameters initialize(int hidden, Random random) {
        SimpleMatrix w1 = weights(2, hidden, Math.sqrt(2.0 / (2 + hidden)), random);
        SimpleMatrix w2 = weights(hidden, 1, Math.sqrt(2.0 / (hidden + 1)), random);
        return new Parameters(w1, new SimpleMatrix(1, hidden), w2, new SimpleMatrix(1, 1));
    }

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Parameters p) {
        SimpleMatrix a2 = forward(x, p).a2();
        return made(XorSlip.THRESHOLDED_OUTPUT) ? Matrices.map(a2, a -> a >= 0.5 ? 1 : 0) : a2;
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        double sum = 0;
        for (int i = 0; i < y.getNumElements(); i++) {
            double p = made(XorSlip.MISSING_CLIP) ? a2.get(i) : Math.min(Math.max(a2.get(i), CLIP), 1 - CLIP);
            double negative = made(XorSlip.ONLY_POSITIVE_LABELS) ? 0 : (1 - y.get(i)) * logarithm(1 - p);
            sum += y.get(i) * logarithm(p) + negative;
        }
        double total = made(XorSlip.MISSING_MINUS) ? sum : -sum;
        return made(XorSlip.SUM_OF_LOSSES) ? total : total / y.getNumElements();
    }

    @Override
    public Gradients gradients(SimpleMatrix x, SimpleMatrix y, Parameters p) {
        return backward(x, y, p, p.w2(), forward(x, p));
    }

    @Override
    public Training train(SimpleMatrix x, SimpleMatrix y, Parameters initial, double learningRate, int epochs) {
        Parameters p = initial;
        double[] losses = new double[epochs];
        int updates = made(XorSlip.ONE_EPOCH_TOO_FEW) ? epochs - 1 : epochs;
        for (int epoch = 0; epoch < updates; epoch++) {
            Activations activations = forward(x, p);
            losses[epoch] = loss(activations.a2(), y);
            p = step(p, trainingGradients(x, y, p, activations, learningRate), learningRate);
            if (made(XorSlip.LOSS_AFTER_UPDATE)) {
                losses[epoch] = loss(forward(x, p).a2(), y);
            }
        }
        if (made(XorSlip.CHANGES_INITIAL_PARAMETERS)) {
            initial.w1().setTo(p.w1());
            initial.b1().setTo(p.b1());
            initial.w2().setTo(p.w2());
            initial.b2().setTo(p.b2());
        }
        return new Training(p, losses);
    }

    private SimpleMatrix weights(int rows, int columns, double deviation, Random random) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int i = 0; i < matrix.getNumElements(); i++) {
            matrix.set(i, deviation * random.nextGaussian());
        }
        if (made(XorSlip.ZERO_WEIGHTS)) {
            matrix.zero();
        }
        if (made(XorSlip.EQUAL_UNITS)) {
            matrix.fill(SAME);
        }
        return matrix;
    }

    private Activations forward(SimpleMatrix x, Parameters p) {
        SimpleMatrix z1 = Matrices.addRow(x.mult(p.w1()), p.b1());
        SimpleMatrix a1 = made(XorSlip.LINEAR_HIDDEN)
                ? z1
                : Matrices.map(z1, made(XorSlip.SIGMOID_HIDDEN) ? FaultyXorMlp::sigmoid : StrictMath::tanh);
        SimpleMatrix a2 = Matrices.map(Matrices.addRow(a1.mult(p.w2()), p.b2()), FaultyXorMlp::sigmoid);
        return new Activations(a1, a2);
    }

    private Gradients trainingGradients(
            SimpleMatrix x, SimpleMatrix y, Parameters p, Activations activations, double learningRate) {
        Gradients g = backward(x, y, p, p.w2(), activations);
        return made(XorSlip.UPDATED_OUTPUT_WEIGHTS)
                ? backward(x, y, p, p.w2().minus(g.dW2().scale(rate(learningRate))), activations)
                : g;
    }

    /** The backward pass with the output weights that the hidden delta is to use. */
    private Gradients backward(SimpleMatrix x, SimpleMatrix y, Parameters p, SimpleMatrix w2, Activations activations) {
        SimpleMatrix a1 = activations.a1();
        SimpleMatrix dZ2 = outputDelta(activations.a2(), y);
        SimpleMatrix dA1 = dZ2.mult(w2.transpose());
        SimpleMatrix dZ1 = dA1.elementMult(Matrices.map(a1, this::hiddenDerivative));
        double biases = made(XorSlip.NO_BIAS_GRADIENTS) ? 0 : 1;
        return new Gradients(
                x.transpose().mult(dZ1),
                Matrices.sumRows(dZ1).scale(biases),
                a1.transpose().mult(dZ2),
                Matrices.sumRows(dZ2).scale(biases));
    }

    private SimpleMatrix outputDelta(SimpleMatrix a2, SimpleMatrix y) {
        SimpleMatrix difference = made(XorSlip.WRONG_SIGN) ? y.minus(a2) : a2.minus(y);
        if (made(XorSlip.EXTRA_SIGMOID_DERIVATIVE)) {
            difference = difference.elementMult(Matrices.map(a2, a -> a * (1 - a)));
        }
        return made(XorSlip.MISSING_BATCH_AVERAGE) ? difference : difference.divide(y.getNumRows());
    }

    private double hiddenDerivative(double a) {
        if (made(XorSlip.LINEAR_HIDDEN) || made(XorSlip.MISSING_TANH_DERIVATIVE)) {
            return 1;
        }
        if (made(XorSlip.SIGMOID_HIDDEN)) {
            return a * (1 - a);
        }
        double tanh = made(XorSlip.TANH_DERIVATIVE_AT_ACTIVATION) ? StrictMath.tanh(a) : a;
        return 1 - tanh * tanh;
    }

    private Parameters step(Parameters p, Gradients g, double learningRate) {
        double rate = rate(learningRate);
        double hiddenRate = made(XorSlip.FROZEN_HIDDEN_LAYER) ? 0 : rate;
        return new Parameters(
                p.w1().minus(g.dW1().scale(hiddenRate)),
                p.b1().minus(g.db1().scale(hiddenRate)),
                p.w2().minus(g.dW2().scale(rate)),
                p.b2().minus(g.db2().scale(rate)));
    }

    private double rate(double learningRate) {
        return made(XorSlip.MISSING_LEARNING_RATE) ? 1 : learningRate;
    }

    private double logarithm(double p) {
        return made(XorSlip.DECIMAL_LOGARITHM) ? StrictMath.log10(p) : StrictMath.log(p);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    private boolean made(XorSlip slip) {
        return made.contains(slip);
    }
}
