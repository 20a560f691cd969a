package dev.gradus.engine.gradient;

import dev.gradus.engine.gradient.GradientCheckResult.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Asks the loss in bounded batches, counts, and finds a loss that writes into its parameters. */
final class LossEvaluator {

    static final int LARGEST_BATCH = 256;
    private static final int LARGEST_BATCH_ENTRIES = 1 << 20;

    private final Loss loss;
    private final NamedTensors prototype;
    private final long budget;
    private long evaluations;

    LossEvaluator(Loss loss, NamedTensors prototype, long budget) {
        this.loss = loss;
        this.prototype = prototype;
        this.budget = budget;
    }

    double at(double[] point) {
        return atAll(List.of(point))[0];
    }

    double[] atAll(List<double[]> points) {
        return atAll(points.size(), points::get);
    }

    /** The losses at points that are made batch by batch, so that large ones do not fill the memory. */
    double[] atAll(int count, IntFunction<double[]> points) {
        double[] values = new double[count];
        int size = Math.max(1, Math.min(LARGEST_BATCH, LARGEST_BATCH_ENTRIES / prototype.size()));
        for (int from = 0; from < count; from += size) {
            List<double[]> batch = IntStream.range(from, Math.min(count, from + size))
                    .mapToObj(points)
                    .toList();
            System.arraycopy(evaluate(batch), 0, values, from, batch.size());
        }
        return values;
    }

    long evaluations() {
        return evaluations;
    }

    private double[] evaluate(List<double[]> points) {
        if (evaluations + points.size() > budget) {
            throw new BudgetUsedUpException(budget);
        }
        evaluations += points.size();
        List<NamedTensors> parameters = new ArrayList<>(points.size());
        points.forEach(point -> parameters.add(new NamedTensors(prototype.shapes(), point)));
        double[] values = loss.evaluateAll(List.copyOf(parameters));
        if (values.length != points.size()) {
            throw new IllegalStateException(
                    "The loss answered %d of %d questions".formatted(values.length, points.size()));
        }
        for (NamedTensors used : parameters) {
            if (!used.isIntact()) {
                throw new IllPosedException(
                        Fault.PARAMETERS_MUTATED,
                        "The loss writes into its parameter %s: work on a copy"
                                .formatted(used.mutatedNames().get(0)));
            }
        }
        return values;
    }
}
