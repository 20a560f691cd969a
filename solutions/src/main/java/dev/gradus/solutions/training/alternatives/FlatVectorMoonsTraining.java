package dev.gradus.solutions.training.alternatives;

import dev.gradus.exercises.training.MoonsTraining;
import dev.gradus.matrix.Matrices;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * All parameters in one column, [w1; b1; w2; b2], with b1 as a third row of weights: the optimiser then has one line, and
 * the penalty is a product with a diagonal of zeros and ones.
 */
public final class FlatVectorMoonsTraining implements MoonsTraining {

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Parameters p) {
        return output(hidden(x, p), p);
    }

    @Override
    public SimpleMatrix dropout(SimpleMatrix x, Parameters p, SimpleMatrix mask, double keep) {
        return output(hidden(x, p).elementMult(mask.scale(1 / keep)), p);
    }

    private static SimpleMatrix withOnes(SimpleMatrix matrix) {
        return matrix.concatColumns(SimpleMatrix.filled(matrix.getNumRows(), 1, 1));
    }

    private static SimpleMatrix hidden(SimpleMatrix x, Parameters p) {
        return Matrices.map(withOnes(x).mult(p.w1().concatRows(p.b1())), Math::tanh);
    }

    private static SimpleMatrix output(SimpleMatrix h, Parameters p) {
        return Matrices.map(withOnes(h).mult(p.w2().concatRows(p.b2())), z -> 0.5 + 0.5 * Math.tanh(z / 2));
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y, Parameters p, double lambda) {
        SimpleMatrix safe = Matrices.map(a2, a -> Math.max(1e-12, Math.min(1 - 1e-12, a)));
        SimpleMatrix whenOne = Matrices.map(safe, Math::log);
        SimpleMatrix whenZero = Matrices.map(safe, a -> Math.log(1 - a));
        SimpleMatrix rest = Matrices.map(y, label -> 1 - label);
        double likelihood = y.dot(whenOne) + rest.dot(whenZero);
        SimpleMatrix theta = flat(p);
        return lambda / 2 * theta.dot(theta.elementMult(penalised(p))) - likelihood / y.getNumRows();
    }

    @Override
    public Parameters gradients(SimpleMatrix x, SimpleMatrix y, Parameters p, SimpleMatrix mask, Settings settings) {
        SimpleMatrix factor = mask.scale(1 / settings.keep());
        SimpleMatrix a1 = hidden(x, p);
        SimpleMatrix d = a1.elementMult(factor);
        SimpleMatrix dZ2 = output(d, p).minus(y).scale(1.0 / y.getNumRows());
        SimpleMatrix second = withOnes(d).transpose().mult(dZ2);
        SimpleMatrix slope = Matrices.map(a1, a -> (1 - a) * (1 + a));
        SimpleMatrix dZ1 = dZ2.mult(p.w2().transpose()).elementMult(factor).elementMult(slope);
        SimpleMatrix first = withOnes(x).transpose().mult(dZ1);
        int units = p.b1().getNumCols();
        Parameters data = new Parameters(
                first.rows(0, 2), first.rows(2, 3), second.rows(0, units), second.rows(units, units + 1));
        SimpleMatrix decay = flat(p).elementMult(penalised(p)).scale(settings.lambda());
        return unflat(flat(data).plus(decay), units);
    }

    /** 1 for weights, 0 for biases. */
    private static SimpleMatrix penalised(Parameters p) {
        return flat(new Parameters(
                SimpleMatrix.filled(2, p.b1().getNumCols(), 1),
                p.b1().createLike(),
                SimpleMatrix.filled(p.b1().getNumCols(), 1, 1),
                new SimpleMatrix(1, 1)));
    }

    private static SimpleMatrix flat(Parameters p) {
        SimpleMatrix w1 = p.w1().copy();
        w1.reshape(w1.getNumElements(), 1);
        return w1.concatRows(p.b1().transpose(), p.w2(), p.b2());
    }

    private static Parameters unflat(SimpleMatrix theta, int units) {
        SimpleMatrix w1 = theta.rows(0, 2 * units);
        w1.reshape(2, units);
        return new Parameters(
                w1,
                theta.rows(2 * units, 3 * units).transpose(),
                theta.rows(3 * units, 4 * units),
                theta.rows(4 * units, 4 * units + 1));
    }

    @Override
    public State epoch(State before, Data train, Epoch epoch, Settings settings) {
        int units = before.parameters().b1().getNumCols();
        SimpleMatrix theta = flat(before.parameters());
        SimpleMatrix velocity = flat(before.velocity());
        for (Batch batch : epoch.batches()) {
            SimpleMatrix picks = new SimpleMatrix(batch.rows().length, train.x().getNumRows());
            for (int i = 0; i < batch.rows().length; i++) {
                picks.set(i, batch.rows()[i], 1);
            }
            Parameters g = gradients(
                    picks.mult(train.x()), picks.mult(train.y()), unflat(theta, units), batch.mask(), settings);
            velocity = velocity.scale(settings.momentum()).plus(flat(g));
            theta = theta.minus(velocity.scale(settings.learningRate()));
        }
        return new State(unflat(theta, units), unflat(velocity, units));
    }

    @Override
    public Monitor observe(Monitor before, int epoch, double validationLoss, Parameters p, Settings settings) {
        return before.bestLoss() - settings.minDelta() > validationLoss
                ? new Monitor(p, epoch, validationLoss, 0)
                : new Monitor(before.best(), before.bestEpoch(), before.bestLoss(), 1 + before.waited());
    }

    @Override
    public Training fit(Parameters initial, Data train, Data validation, List<Epoch> plan, Settings settings) {
        int units = initial.b1().getNumCols();
        Progress progress = new Progress(
                new State(initial, unflat(flat(initial).scale(0), units)),
                new Monitor(initial, -1, Double.POSITIVE_INFINITY, 0),
                new double[0],
                new double[0]);
        Deque<Epoch> left = new ArrayDeque<>(plan);
        while (!left.isEmpty() && progress.monitor().waited() < settings.patience()) {
            progress = after(progress, left.remove(), train, validation, settings);
        }
        return new Training(
                progress.monitor().best(),
                progress.monitor().bestEpoch(),
                progress.trainLoss(),
                progress.validationLoss());
    }

    private Progress after(Progress before, Epoch epoch, Data train, Data validation, Settings settings) {
        State state = epoch(before.state(), train, epoch, settings);
        Parameters p = state.parameters();
        double validated = loss(predict(validation.x(), p), validation.y(), p, 0);
        return new Progress(
                state,
                observe(before.monitor(), before.trainLoss().length, validated, p, settings),
                append(before.trainLoss(), loss(predict(train.x(), p), train.y(), p, settings.lambda())),
                append(before.validationLoss(), validated));
    }

    private static double[] append(double[] values, double value) {
        double[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = value;
        return longer;
    }

    private record Progress(State state, Monitor monitor, double[] trainLoss, double[] validationLoss) {}
}
