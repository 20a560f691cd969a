package dev.gradus.solutions.training;

import dev.gradus.engine.gradient.TensorComparison;
import dev.gradus.engine.gradient.TensorShape;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.Picture;
import java.util.List;

/** Draws where gradients contradict the loss: one heat map of relative errors for each wrong tensor. */
final class GradientPictures {
    private GradientPictures() {}

    static void show(Evidence evidence, List<TensorComparison> tensors) {
        for (TensorComparison tensor : tensors) {
            if (tensor.status() == TensorComparison.Status.WRONG) {
                evidence.show(heatMap(tensor));
            }
        }
    }

    private static Picture heatMap(TensorComparison tensor) {
        TensorShape shape = tensor.shape();
        double scale = 0;
        for (double value : tensor.numeric()) {
            scale = Math.max(scale, Math.abs(value));
        }
        double[][] errors = new double[shape.rows()][shape.columns()];
        double worst = 0;
        for (int i = 0; i < tensor.analytic().length; i++) {
            double error = Math.abs(tensor.analytic()[i] - tensor.numeric()[i]) / scale;
            errors[i / shape.columns()][i % shape.columns()] = error;
            worst = Math.max(worst, error);
        }
        return new Picture.HeatMap(
                "Relative error of the gradient by " + shape.name(),
                "Gradient by " + shape.name() + ", " + shape.rows() + " × " + shape.columns() + ": "
                        + tensor.wrongEntries() + " of " + tensor.analytic().length
                        + " entries contradict the loss, the worst by " + Show.number(worst)
                        + " of the largest right entry.",
                errors,
                "relative error");
    }
}
