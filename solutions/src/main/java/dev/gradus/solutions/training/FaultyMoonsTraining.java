package dev.gradus.solutions.training;

import dev.gradus.exercises.training.MoonsTraining;
import dev.gradus.matrix.Matrices;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** {@link ReferenceMoonsTraining} with its known mistakes as switches. */
public final class FaultyMoonsTraining implements MoonsTraining {
    private static final double CLIP = 1e-12;

    private final Set<LoopSlip> made;

    public FaultyMoonsTraining(Set<LoopSlip> made) {
        this.made = Set.copyOf(made);
    }

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Parameters p) {
        return output(hidden(x, p), p);
    }

    @Override
    public SimpleMatrix dropout(SimpleMatrix x, Parameters p, SimpleMatrix mask, double keep) {
        return output(drop(hidden(x, p), mask, keep), p);
    }

    private SimpleMatrix drop(SimpleMatrix a, SimpleMatrix mask, double keep) {
        return a.elementMult(used(mask)).divide(divisor(keep));
    }

    private SimpleMatrix used(SimpleMatrix mask) {
        if (made(LoopSlip.MASK_IGNORED)) {
            return Matrices.map(mask, entry -> 1);
        }
        return made(LoopSlip.MASK_INVERTED) ? Matrices.map(mask, entry -> 1 - entry) : mask;
    }

    private double divisor(double keep) {
        if (made(LoopSlip.MASK_IGNORED) || made(LoopSlip.NOT_SCALED_UP)) {
            return 1;
        }
        return made(LoopSlip.SCALED_BY_DROP_RATE) ? 1 - keep : keep;
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
            double clipped = made(LoopSlip.MISSING_CLIP) ? a2.get(i) : Math.min(Math.max(a2.get(i), CLIP), 1 - CLIP);
            sum += y.get(i) * StrictMath.log(clipped) + (1 - y.get(i)) * StrictMath.log(1 - clipped);
        }
        double data = made(LoopSlip.SUM_OF_LOSSES) ? -sum : -sum / y.getNumRows();
        return data + strength(lambda, y.getNumRows()) * squares(p);
    }

    private double strength(double lambda, int m) {
        if (made(LoopSlip.PENALTY_WITHOUT_HALF)) {
            return lambda;
        }
        return made(LoopSlip.PENALTY_OVER_BATCH) ? lambda / 2 / m : lambda / 2;
    }

    private double squares(Parameters p) {
        double weights =
                p.w1().elementPower(2).elementSum() + p.w2().elementPower(2).elementSum();
        double biases =
                p.b1().elementPower(2).elementSum() + p.b2().elementPower(2).elementSum();
        return made(LoopSlip.PENALTY_ON_BIASES) ? weights + biases : weights;
    }

    @Override
    public Parameters gradients(SimpleMatrix x, SimpleMatrix y, Parameters p, SimpleMatrix mask, Settings settings) {
        SimpleMatrix a1 = hidden(x, p);
        SimpleMatrix dropped = drop(a1, mask, settings.keep());
        SimpleMatrix difference = output(dropped, p).minus(y);
        SimpleMatrix dZ2 = made(LoopSlip.MISSING_BATCH_AVERAGE) ? difference : difference.divide(y.getNumRows());
        SimpleMatrix dD = dZ2.mult(p.w2().transpose());
        SimpleMatrix masked = made(LoopSlip.MASK_ONLY_FORWARDS) ? dD : dD.elementMult(used(mask));
        SimpleMatrix dA1 = made(LoopSlip.SCALE_ONLY_FORWARDS) ? masked : masked.divide(divisor(settings.keep()));
        SimpleMatrix dZ1 = dA1.elementMult(slope(a1, dropped));
        double decay = decay(settings.lambda());
        double onBiases = made(LoopSlip.DECAY_ON_BIASES) ? decay : 0;
        return new Parameters(
                x.transpose().mult(dZ1).plus(p.w1().scale(decay)),
                Matrices.sumRows(dZ1).plus(p.b1().scale(onBiases)),
                dropped.transpose().mult(dZ2).plus(p.w2().scale(decay)),
                Matrices.sumRows(dZ2).plus(p.b2().scale(onBiases)));
    }

    private SimpleMatrix slope(SimpleMatrix a1, SimpleMatrix dropped) {
        if (made(LoopSlip.MISSING_SLOPE)) {
            return Matrices.map(a1, a -> 1);
        }
        return Matrices.map(made(LoopSlip.SLOPE_OF_DROPPED) ? dropped : a1, a -> 1 - a * a);
    }

    private double decay(double lambda) {
        if (made(LoopSlip.NO_DECAY)) {
            return 0;
        }
        return made(LoopSlip.DOUBLE_DECAY) ? 2 * lambda : lambda;
    }

    @Override
    public State epoch(State before, Data train, Epoch epoch, Settings settings) {
        State state = before;
        int batches = epoch.batches().size() - (made(LoopSlip.LAST_BATCH_SKIPPED) ? 1 : 0);
        for (Batch batch : epoch.batches().subList(0, batches)) {
            int[] first = IntStream.range(0, batch.rows().length).toArray();
            boolean ignored = made(LoopSlip.ROWS_IGNORED);
            Parameters gradients = gradients(
                    rows(train.x(), ignored ? first : batch.rows()),
                    rows(train.y(), ignored || made(LoopSlip.LABELS_OF_OTHER_ROWS) ? first : batch.rows()),
                    (made(LoopSlip.STALE_PARAMETERS) ? before : state).parameters(),
                    batch.mask(),
                    settings);
            state = step(state, gradients, settings);
        }
        return state;
    }

    private State step(State before, Parameters gradients, Settings settings) {
        double kept = made(LoopSlip.NO_MOMENTUM) ? 0 : settings.momentum();
        double taken = made(LoopSlip.AVERAGED_VELOCITY) ? 1 - settings.momentum() : 1;
        Parameters velocity =
                combine(before.velocity(), gradients, (v, g) -> v.scale(kept).plus(g.scale(taken)));
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
        if (improves(before.bestLoss(), validationLoss, settings.minDelta())) {
            int waited = made(LoopSlip.WAITING_NEVER_RESET) ? before.waited() : 0;
            return new Monitor(p, epoch, validationLoss, waited);
        }
        double compared = made(LoopSlip.COMPARES_WITH_LAST) ? validationLoss : before.bestLoss();
        return new Monitor(before.best(), before.bestEpoch(), compared, before.waited() + 1);
    }

    private boolean improves(double best, double validationLoss, double minDelta) {
        if (made(LoopSlip.NAN_IS_BETTER)) {
            return !(validationLoss >= best - minDelta);
        }
        return validationLoss < best - (made(LoopSlip.MIN_DELTA_IGNORED) ? 0 : minDelta);
    }

    @Override
    public Training fit(Parameters initial, Data train, Data validation, List<Epoch> plan, Settings settings) {
        Parameters rest = combine(initial, initial, SimpleMatrix::minus);
        State state = new State(initial, rest);
        Monitor monitor = new Monitor(initial, -1, Double.POSITIVE_INFINITY, 0);
        List<Double> trainLoss = new ArrayList<>();
        List<Double> validationLoss = new ArrayList<>();
        for (int epoch = 0; epoch < plan.size() && goesOn(monitor.waited(), settings.patience()); epoch++) {
            Parameters before = state.parameters();
            state = epoch(
                    made(LoopSlip.VELOCITY_RESET) ? new State(before, rest) : state, train, plan.get(epoch), settings);
            Parameters p = state.parameters();
            Parameters recorded = made(LoopSlip.LOSS_BEFORE_EPOCH) ? before : p;
            trainLoss.add(loss(predict(train.x(), recorded), train.y(), recorded, settings.lambda()));
            double penalty = made(LoopSlip.PENALTY_IN_VALIDATION) ? settings.lambda() : 0;
            validationLoss.add(loss(predict(validation.x(), p), validation.y(), p, penalty));
            double monitored = (made(LoopSlip.MONITORS_TRAINING) ? trainLoss : validationLoss).get(epoch);
            monitor = observe(monitor, epoch, monitored, p, settings);
        }
        return new Training(
                made(LoopSlip.RETURNS_LAST) ? state.parameters() : monitor.best(),
                monitor.bestEpoch(),
                numbers(trainLoss),
                numbers(validationLoss));
    }

    private boolean goesOn(int waited, int patience) {
        if (made(LoopSlip.NEVER_STOPS)) {
            return true;
        }
        return made(LoopSlip.PATIENCE_OFF_BY_ONE) ? waited <= patience : waited < patience;
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean made(LoopSlip slip) {
        return made.contains(slip);
    }
}
