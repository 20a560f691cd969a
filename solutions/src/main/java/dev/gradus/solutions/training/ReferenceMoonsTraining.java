package dev.gradus.solutions.training;

import dev.gradus.exercises.training.MoonsTraining;
import dev.gradus.matrix.Matrices;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.ejml.simple.SimpleMatrix;

/** Every concern in a method of its own; the loop at the end only says in which order they meet. */
public final class ReferenceMoonsTraining implements MoonsTraining {
    private static final double CLIP = 1e-12;

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Parameters p) {
        return output(hidden(x, p), p);
    }

    @Override
    public SimpleMatrix dropout(SimpleMatrix x, Parameters p, SimpleMatrix mask, double keep) {
        return output(hidden(x, p).elementMult(mask).divide(keep), p);
    }

    private static SimpleMatrix hidden(SimpleMatrix x, Parameters p) {
        return Matrices.map(Matrices.addRow(x.mult(p.w1()), p.b1()), StrictMath::tanh);
    }

    private static SimpleMatrix output(SimpleMatrix hidden, Parameters p) {
        return Matrices.map(Matrices.addRow(hidden.mult(p.w2()), p.b2()), z -> 1 / (1 + StrictMath.exp(-z)));
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y, Parameters p, double lambda) {
        double sum = 0;
        for (int i = 0; i < y.getNumRows(); i++) {
            double clipped = Math.min(Math.max(a2.get(i), CLIP), 1 - CLIP);
            sum += y.get(i) * StrictMath.log(clipped) + (1 - y.get(i)) * StrictMath.log(1 - clipped);
        }
        double squares =
                p.w1().elementPower(2).elementSum() + p.w2().elementPower(2).elementSum();
        return -sum / y.getNumRows() + lambda / 2 * squares;
    }

    @Override
    public Parameters gradients(SimpleMatrix x, SimpleMatrix y, Parameters p, SimpleMatrix mask, Settings settings) {
        SimpleMatrix a1 = hidden(x, p);
        SimpleMatrix dropped = a1.elementMult(mask).divide(settings.keep());
        SimpleMatrix dZ2 = output(dropped, p).minus(y).divide(y.getNumRows());
        // Backwards through what came forwards: the same mask, the same factor, and tanh′ where tanh was taken.
        SimpleMatrix dA1 = dZ2.mult(p.w2().transpose()).elementMult(mask).divide(settings.keep());
        SimpleMatrix dZ1 = dA1.elementMult(Matrices.map(a1, a -> 1 - a * a));
        return new Parameters(
                x.transpose().mult(dZ1).plus(p.w1().scale(settings.lambda())),
                Matrices.sumRows(dZ1),
                dropped.transpose().mult(dZ2).plus(p.w2().scale(settings.lambda())),
                Matrices.sumRows(dZ2));
    }

    @Override
    public State epoch(State before, Data train, Epoch epoch, Settings settings) {
        State state = before;
        for (Batch batch : epoch.batches()) {
            Parameters gradients = gradients(
                    rows(train.x(), batch.rows()),
                    rows(train.y(), batch.rows()),
                    state.parameters(),
                    batch.mask(),
                    settings);
            state = step(state, gradients, settings);
        }
        return state;
    }

    private static State step(State before, Parameters gradients, Settings settings) {
        Parameters velocity = combine(
                before.velocity(),
                gradients,
                (v, g) -> v.scale(settings.momentum()).plus(g));
        Parameters parameters =
                combine(before.parameters(), velocity, (w, v) -> w.minus(v.scale(settings.learningRate())));
        return new State(parameters, velocity);
    }

    private static Parameters combine(Parameters one, Parameters other, BinaryOperator<SimpleMatrix> operation) {
        return new Parameters(
                operation.apply(one.w1(), other.w1()),
                operation.apply(one.b1(), other.b1()),
                operation.apply(one.w2(), other.w2()),
                operation.apply(one.b2(), other.b2()));
    }

    private static SimpleMatrix rows(SimpleMatrix matrix, int[] rows) {
        SimpleMatrix picked = new SimpleMatrix(rows.length, matrix.getNumCols());
        for (int i = 0; i < rows.length; i++) {
            picked.insertIntoThis(i, 0, matrix.extractVector(true, rows[i]));
        }
        return picked;
    }

    @Override
    public Monitor observe(Monitor before, int epoch, double validationLoss, Parameters p, Settings settings) {
        // A comparison with NaN is false, so NaN is no improvement.
        boolean improved = validationLoss < before.bestLoss() - settings.minDelta();
        return improved
                ? new Monitor(p, epoch, validationLoss, 0)
                : new Monitor(before.best(), before.bestEpoch(), before.bestLoss(), before.waited() + 1);
    }

    @Override
    public Training fit(Parameters initial, Data train, Data validation, List<Epoch> plan, Settings settings) {
        State state = new State(initial, combine(initial, initial, SimpleMatrix::minus));
        Monitor monitor = new Monitor(initial, -1, Double.POSITIVE_INFINITY, 0);
        List<Double> trainLoss = new ArrayList<>();
        List<Double> validationLoss = new ArrayList<>();
        for (int epoch = 0; epoch < plan.size() && monitor.waited() < settings.patience(); epoch++) {
            state = epoch(state, train, plan.get(epoch), settings);
            Parameters p = state.parameters();
            trainLoss.add(loss(predict(train.x(), p), train.y(), p, settings.lambda()));
            validationLoss.add(loss(predict(validation.x(), p), validation.y(), p, 0));
            monitor = observe(monitor, epoch, validationLoss.get(epoch), p, settings);
        }
        return new Training(monitor.best(), monitor.bestEpoch(), numbers(trainLoss), numbers(validationLoss));
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
