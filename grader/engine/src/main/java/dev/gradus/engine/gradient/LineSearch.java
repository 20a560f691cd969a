package dev.gradus.engine.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Differentiates the loss along many lines through one point at once, so that their evaluations share batches. */
final class LineSearch {

    private final LossEvaluator loss;
    private final double[] point;

    LineSearch(LossEvaluator loss, double[] point) {
        this.loss = loss;
        this.point = point;
    }

    List<LineDerivative> along(List<Line> lines, Supplier<LineDerivative> estimators) {
        List<LineDerivative> estimates = new ArrayList<>(lines.size());
        lines.forEach(line -> estimates.add(estimators.get()));
        boolean asked;
        do {
            asked = step(lines, estimates);
        } while (asked);
        return estimates;
    }

    private boolean step(List<Line> lines, List<LineDerivative> estimates) {
        List<Line> asked = new ArrayList<>();
        List<Double> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (double step : estimates.get(i).wanted()) {
                asked.add(lines.get(i));
                steps.add(step);
            }
        }
        double[] values = loss.atAll(asked.size(), i -> asked.get(i).at(point, steps.get(i)));
        int taken = 0;
        for (LineDerivative estimate : estimates) {
            int wanted = estimate.wanted().length;
            if (wanted > 0) {
                estimate.accept(Arrays.copyOfRange(values, taken, taken + wanted));
                taken += wanted;
            }
        }
        return taken > 0;
    }
}
