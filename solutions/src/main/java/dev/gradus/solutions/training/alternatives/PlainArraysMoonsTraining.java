package dev.gradus.solutions.training.alternatives;

import dev.gradus.exercises.training.MoonsTraining;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Loops over samples and units; one sample's gradients are added up after the other's. */
public final class PlainArraysMoonsTraining implements MoonsTraining {

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Parameters p) {
        SimpleMatrix everybody = SimpleMatrix.filled(x.getNumRows(), p.b1().getNumCols(), 1);
        return dropout(x, p, everybody, 1);
    }

    @Override
    public SimpleMatrix dropout(SimpleMatrix x, Parameters p, SimpleMatrix mask, double keep) {
        SimpleMatrix a2 = new SimpleMatrix(x.getNumRows(), 1);
        for (int i = 0; i < x.getNumRows(); i++) {
            double z = p.b2().get(0);
            for (int j = 0; j < mask.getNumCols(); j++) {
                z += p.w2().get(j) * unit(x, i, p, j) * mask.get(i, j) / keep;
            }
            a2.set(i, 1 / (1 + Math.exp(-z)));
        }
        return a2;
    }

    private static double unit(SimpleMatrix x, int i, Parameters p, int j) {
        return Math.tanh(x.get(i, 0) * p.w1().get(0, j) + x.get(i, 1) * p.w1().get(1, j) + p.b1().get(j));
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y, Parameters p, double lambda) {
        double loss = 0;
        for (int i = 0; i < y.getNumRows(); i++) {
            double right = y.get(i) == 1 ? a2.get(i) : 1 - a2.get(i);
            loss -= Math.log(Math.min(Math.max(right, 1e-12), 1 - 1e-12)) / y.getNumRows();
        }
        for (SimpleMatrix weights : List.of(p.w1(), p.w2())) {
            for (int i = 0; i < weights.getNumElements(); i++) {
                loss += lambda * weights.get(i) * weights.get(i) / 2;
            }
        }
        return loss;
    }

    @Override
    public Parameters gradients(SimpleMatrix x, SimpleMatrix y, Parameters p, SimpleMatrix mask, Settings settings) {
        SimpleMatrix a2 = dropout(x, p, mask, settings.keep());
        int units = mask.getNumCols();
        SimpleMatrix dW1 = p.w1().scale(settings.lambda());
        SimpleMatrix db1 = new SimpleMatrix(1, units);
        SimpleMatrix dW2 = p.w2().scale(settings.lambda());
        SimpleMatrix db2 = new SimpleMatrix(1, 1);
        for (int i = 0; i < y.getNumRows(); i++) {
            double out = (a2.get(i) - y.get(i)) / y.getNumRows();
            db2.set(0, db2.get(0) + out);
            for (int j = 0; j < units; j++) {
                double a = unit(x, i, p, j);
                double factor = mask.get(i, j) / settings.keep();
                dW2.set(j, dW2.get(j) + out * a * factor);
                double hidden = out * p.w2().get(j) * factor * (1 - a * a);
                db1.set(j, db1.get(j) + hidden);
                dW1.set(0, j, dW1.get(0, j) + hidden * x.get(i, 0));
                dW1.set(1, j, dW1.get(1, j) + hidden * x.get(i, 1));
            }
        }
        return new Parameters(dW1, db1, dW2, db2);
    }

    @Override
    public State epoch(State before, Data train, Epoch epoch, Settings settings) {
        Parameters p = copy(before.parameters());
        Parameters v = copy(before.velocity());
        for (Batch batch : epoch.batches()) {
            SimpleMatrix x = new SimpleMatrix(batch.rows().length, 2);
            SimpleMatrix y = new SimpleMatrix(batch.rows().length, 1);
            for (int i = 0; i < batch.rows().length; i++) {
                int sample = batch.rows()[i];
                x.setRow(i, 0, train.x().get(sample, 0), train.x().get(sample, 1));
                y.set(i, train.y().get(sample));
            }
            Parameters g = gradients(x, y, p, batch.mask(), settings);
            step(p.w1(), v.w1(), g.w1(), settings);
            step(p.b1(), v.b1(), g.b1(), settings);
            step(p.w2(), v.w2(), g.w2(), settings);
            step(p.b2(), v.b2(), g.b2(), settings);
        }
        return new State(p, v);
    }

    private static Parameters copy(Parameters p) {
        return new Parameters(p.w1().copy(), p.b1().copy(), p.w2().copy(), p.b2().copy());
    }

    private static void step(SimpleMatrix w, SimpleMatrix v, SimpleMatrix g, Settings settings) {
        for (int i = 0; i < w.getNumElements(); i++) {
            v.set(i, settings.momentum() * v.get(i) + g.get(i));
            w.set(i, w.get(i) - settings.learningRate() * v.get(i));
        }
    }

    @Override
    public Monitor observe(Monitor before, int epoch, double validationLoss, Parameters p, Settings settings) {
        if (Double.isNaN(validationLoss) || validationLoss >= before.bestLoss() - settings.minDelta()) {
            return new Monitor(before.best(), before.bestEpoch(), before.bestLoss(), before.waited() + 1);
        }
        return new Monitor(p, epoch, validationLoss, 0);
    }

    @Override
    public Training fit(Parameters initial, Data train, Data validation, List<Epoch> plan, Settings settings) {
        double[] trainLoss = new double[plan.size()];
        double[] validationLoss = new double[plan.size()];
        int units = initial.b1().getNumCols();
        State state = new State(
                initial,
                new Parameters(
                        new SimpleMatrix(2, units),
                        new SimpleMatrix(1, units),
                        new SimpleMatrix(units, 1),
                        new SimpleMatrix(1, 1)));
        Monitor monitor = new Monitor(initial, -1, Double.POSITIVE_INFINITY, 0);
        int run = 0;
        for (Epoch epoch : plan) {
            state = epoch(state, train, epoch, settings);
            Parameters p = state.parameters();
            trainLoss[run] = loss(predict(train.x(), p), train.y(), p, settings.lambda());
            validationLoss[run] = loss(predict(validation.x(), p), validation.y(), p, 0);
            monitor = observe(monitor, run, validationLoss[run], p, settings);
            run++;
            if (monitor.waited() == settings.patience()) {
                break;
            }
        }
        return new Training(
                monitor.best(), monitor.bestEpoch(), Arrays.copyOf(trainLoss, run), Arrays.copyOf(validationLoss, run));
    }
}
