package dev.gradus.solutions.training;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.training.XorMlp;
import dev.gradus.matrix.Matrices;
import java.util.Random;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** {@link ReferenceXorMlp} with its known mistakes as switches. */
public final class FaultyXorMlp implements XorMlp {

    /** The piece of code that a slip sits in: two slips in the same piece cannot be made at once. */
    private enum Place {
        INITIAL_WEIGHTS,
        HIDDEN_ACTIVATION,
        OUTPUT,
        LOGARITHM,
        AVERAGE,
        CLIP,
        OUTPUT_DELTA,
        BATCH_AVERAGE,
        BIAS_GRADIENTS,
        STEP,
        HIDDEN_DELTA_IN_TRAINING,
        RECORDING,
        COUNTING,
        OWNERSHIP
    }

    /** A known mistake. */
    public enum Slip implements Mistake {
        ZERO_WEIGHTS(
                Place.INITIAL_WEIGHTS,
                "All weights start at zero, so the hidden layer gets no gradient and never starts to learn",
                "Work out dW1 by hand when every entry of W2 is zero."),
        EQUAL_UNITS(
                Place.INITIAL_WEIGHTS,
                "All hidden units start with the same weights and stay copies of each other",
                "Units that start equal get equal gradients; something has to tell them apart at the start."),
        LINEAR_HIDDEN(
                Place.HIDDEN_ACTIVATION,
                "The hidden layer has no activation, so the network is linear and cannot learn XOR",
                "Check what happens to z1 before it is multiplied by W2."),
        SIGMOID_HIDDEN(
                Place.HIDDEN_ACTIVATION,
                "The hidden layer uses the sigmoid where the contract says tanh",
                "At z1 = 0 a hidden unit should give 0, not ½."),
        MISSING_TANH_DERIVATIVE(
                Place.HIDDEN_ACTIVATION,
                "The derivative of tanh is missing in the hidden delta",
                "Write the chain rule from a2 back to z1 and count the factors."),
        TANH_DERIVATIVE_AT_ACTIVATION(
                Place.HIDDEN_ACTIVATION,
                "The derivative of tanh is taken at a1 instead of z1: 1 − tanh²(a1)",
                "a1 is tanh(z1) already; see how often tanh is applied in your derivative."),
        THRESHOLDED_OUTPUT(
                Place.OUTPUT,
                "predict gives classes 0 and 1 instead of probabilities",
                "Return what the sigmoid gives; rounding is up to the caller."),
        MISSING_MINUS(
                Place.LOGARITHM,
                "The loss is negative: the minus sign of the cross-entropy is missing",
                "The logarithm of a probability is never positive; the loss is never negative."),
        DECIMAL_LOGARITHM(
                Place.LOGARITHM,
                "The loss is 0.434 times what it should be: it uses log10 instead of the natural logarithm",
                "Look up which base Math.log10 and Math.log have."),
        ONLY_POSITIVE_LABELS(
                Place.LOGARITHM,
                "The loss counts only samples with label 1",
                "A sample with label 0 should cost −ln(1 − p)."),
        SUM_OF_LOSSES(
                Place.AVERAGE,
                "The loss is summed over the samples instead of averaged",
                "Double the data by repeating every row: a mean does not change."),
        MISSING_CLIP(
                Place.CLIP,
                "The loss is not finite when a probability is exactly 0 or 1",
                "Keep probabilities inside [1e-12, 1 − 1e-12] before taking logarithms."),
        WRONG_SIGN(
                Place.OUTPUT_DELTA,
                "Every gradient has the wrong sign: the output delta is y − a2",
                "Where a2 is too large, raising z2 must raise the loss."),
        EXTRA_SIGMOID_DERIVATIVE(
                Place.OUTPUT_DELTA,
                "The output delta has an extra factor a2(1 − a2)",
                "Multiply the derivative of the cross-entropy by a2 with the derivative of the sigmoid and simplify."),
        MISSING_BATCH_AVERAGE(
                Place.BATCH_AVERAGE,
                "Every gradient is m times too large: the average over the batch is missing",
                "The loss is a mean over m samples; its derivative carries the same factor."),
        NO_BIAS_GRADIENTS(
                Place.BIAS_GRADIENTS,
                "The gradients of the biases are zero",
                "A bias is a weight whose input is always 1."),
        MISSING_LEARNING_RATE(
                Place.STEP,
                "train subtracts the whole gradient: the learning rate is not used",
                "See how far one epoch moves the parameters when the rate is halved."),
        FROZEN_HIDDEN_LAYER(
                Place.STEP,
                "train updates only the output layer; W1 and b1 stay as they were",
                "Compare the hidden weights before and after an epoch."),
        UPDATED_OUTPUT_WEIGHTS(
                Place.HIDDEN_DELTA_IN_TRAINING,
                "train computes the hidden delta with W2 after its update",
                "All four gradients of an epoch belong to the same parameters; look at the order of your statements."),
        LOSS_AFTER_UPDATE(
                Place.RECORDING,
                "The recorded losses are those after each epoch instead of before it",
                "The first entry should be the loss of the initial parameters."),
        ONE_EPOCH_TOO_FEW(
                Place.COUNTING,
                "train makes one update too few",
                "Look at where the loop over the epochs starts and at the comparison that ends it."),
        CHANGES_INITIAL_PARAMETERS(
                Place.OWNERSHIP,
                "train changes the initial parameters that it was given",
                "A SimpleMatrix is handed over by reference: work on copies, or make new matrices.");

        private final Place place;
        private final String says;
        private final String helps;

        Slip(Place place, String says, String helps) {
            this.place = place;
            this.says = says;
            this.helps = helps;
        }

        @Override
        public String says() {
            return says;
        }

        @Override
        public String helps() {
            return helps;
        }

        @Override
        public boolean excludes(Mistake other) {
            return other instanceof Slip slip && slip != this && slip.place == place;
        }
    }

    private static final double CLIP = 1e-12;
    private static final double SAME = 0.5;

    private record Activations(SimpleMatrix a1, SimpleMatrix a2) {}

    private final Set<Slip> made;

    public FaultyXorMlp(Set<Slip> made) {
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
        return made(Slip.THRESHOLDED_OUTPUT) ? Matrices.map(a2, a -> a >= 0.5 ? 1 : 0) : a2;
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        double sum = 0;
        for (int i = 0; i < y.getNumElements(); i++) {
            double p = made(Slip.MISSING_CLIP) ? a2.get(i) : Math.min(Math.max(a2.get(i), CLIP), 1 - CLIP);
            double negative = made(Slip.ONLY_POSITIVE_LABELS) ? 0 : (1 - y.get(i)) * logarithm(1 - p);
            sum += y.get(i) * logarithm(p) + negative;
        }
        double total = made(Slip.MISSING_MINUS) ? sum : -sum;
        return made(Slip.SUM_OF_LOSSES) ? total : total / y.getNumElements();
    }

    @Override
    public Gradients gradients(SimpleMatrix x, SimpleMatrix y, Parameters p) {
        return backward(x, y, p, p.w2(), forward(x, p));
    }

    @Override
    public Training train(SimpleMatrix x, SimpleMatrix y, Parameters initial, double learningRate, int epochs) {
        Parameters p = initial;
        double[] losses = new double[epochs];
        int updates = made(Slip.ONE_EPOCH_TOO_FEW) ? epochs - 1 : epochs;
        for (int epoch = 0; epoch < updates; epoch++) {
            Activations activations = forward(x, p);
            losses[epoch] = loss(activations.a2(), y);
            p = step(p, trainingGradients(x, y, p, activations, learningRate), learningRate);
            if (made(Slip.LOSS_AFTER_UPDATE)) {
                losses[epoch] = loss(forward(x, p).a2(), y);
            }
        }
        if (made(Slip.CHANGES_INITIAL_PARAMETERS)) {
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
        if (made(Slip.ZERO_WEIGHTS)) {
            matrix.zero();
        }
        if (made(Slip.EQUAL_UNITS)) {
            matrix.fill(SAME);
        }
        return matrix;
    }

    private Activations forward(SimpleMatrix x, Parameters p) {
        SimpleMatrix z1 = Matrices.addRow(x.mult(p.w1()), p.b1());
        SimpleMatrix a1 = made(Slip.LINEAR_HIDDEN)
                ? z1
                : Matrices.map(z1, made(Slip.SIGMOID_HIDDEN) ? FaultyXorMlp::sigmoid : StrictMath::tanh);
        SimpleMatrix a2 = Matrices.map(Matrices.addRow(a1.mult(p.w2()), p.b2()), FaultyXorMlp::sigmoid);
        return new Activations(a1, a2);
    }

    private Gradients trainingGradients(
            SimpleMatrix x, SimpleMatrix y, Parameters p, Activations activations, double learningRate) {
        Gradients g = backward(x, y, p, p.w2(), activations);
        return made(Slip.UPDATED_OUTPUT_WEIGHTS)
                ? backward(x, y, p, p.w2().minus(g.dW2().scale(rate(learningRate))), activations)
                : g;
    }

    /** The backward pass with the output weights that the hidden delta is to use. */
    private Gradients backward(SimpleMatrix x, SimpleMatrix y, Parameters p, SimpleMatrix w2, Activations activations) {
        SimpleMatrix a1 = activations.a1();
        SimpleMatrix dZ2 = outputDelta(activations.a2(), y);
        SimpleMatrix dA1 = dZ2.mult(w2.transpose());
        SimpleMatrix dZ1 = dA1.elementMult(Matrices.map(a1, this::hiddenDerivative));
        double biases = made(Slip.NO_BIAS_GRADIENTS) ? 0 : 1;
        return new Gradients(
                x.transpose().mult(dZ1),
                Matrices.sumRows(dZ1).scale(biases),
                a1.transpose().mult(dZ2),
                Matrices.sumRows(dZ2).scale(biases));
    }

    private SimpleMatrix outputDelta(SimpleMatrix a2, SimpleMatrix y) {
        SimpleMatrix difference = made(Slip.WRONG_SIGN) ? y.minus(a2) : a2.minus(y);
        if (made(Slip.EXTRA_SIGMOID_DERIVATIVE)) {
            difference = difference.elementMult(Matrices.map(a2, a -> a * (1 - a)));
        }
        return made(Slip.MISSING_BATCH_AVERAGE) ? difference : difference.divide(y.getNumRows());
    }

    private double hiddenDerivative(double a) {
        if (made(Slip.LINEAR_HIDDEN) || made(Slip.MISSING_TANH_DERIVATIVE)) {
            return 1;
        }
        if (made(Slip.SIGMOID_HIDDEN)) {
            return a * (1 - a);
        }
        double tanh = made(Slip.TANH_DERIVATIVE_AT_ACTIVATION) ? StrictMath.tanh(a) : a;
        return 1 - tanh * tanh;
    }

    private Parameters step(Parameters p, Gradients g, double learningRate) {
        double rate = rate(learningRate);
        double hiddenRate = made(Slip.FROZEN_HIDDEN_LAYER) ? 0 : rate;
        return new Parameters(
                p.w1().minus(g.dW1().scale(hiddenRate)),
                p.b1().minus(g.db1().scale(hiddenRate)),
                p.w2().minus(g.dW2().scale(rate)),
                p.b2().minus(g.db2().scale(rate)));
    }

    private double rate(double learningRate) {
        return made(Slip.MISSING_LEARNING_RATE) ? 1 : learningRate;
    }

    private double logarithm(double p) {
        return made(Slip.DECIMAL_LOGARITHM) ? StrictMath.log10(p) : StrictMath.log(p);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    private boolean made(Slip slip) {
        return made.contains(slip);
    }
}
