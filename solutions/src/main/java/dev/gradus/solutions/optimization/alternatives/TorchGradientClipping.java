package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.GradientClipping;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** As PyTorch does it: the norm of the norms, a small number beside it, and a factor of at most 1. */
public final class TorchGradientClipping implements GradientClipping {

    @Override
    public double globalNorm(List<SimpleMatrix> gradients) {
        double[] norms = gradients.stream().mapToDouble(SimpleMatrix::normF).toArray();
        return new SimpleMatrix(norms.length, 1, true, norms).normF();
    }

    @Override
    public List<SimpleMatrix> clip(List<SimpleMatrix> gradients, double limit) {
        double factor = Math.min(1, limit / (globalNorm(gradients) + 1e-6));
        return gradients.stream().map(gradient -> gradient.scale(factor)).toList();
    }
}
