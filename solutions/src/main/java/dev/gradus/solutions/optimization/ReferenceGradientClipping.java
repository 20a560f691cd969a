package dev.gradus.solutions.optimization;

import dev.gradus.exercises.optimization.GradientClipping;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** One norm and one factor for the whole network: what is shortened alike keeps its direction. */
public final class ReferenceGradientClipping implements GradientClipping {

    @Override
    public double globalNorm(List<SimpleMatrix> gradients) {
        double squares = 0;
        for (SimpleMatrix gradient : gradients) {
            squares += gradient.elementMult(gradient).elementSum();
        }
        return Math.sqrt(squares);
    }

    @Override
    public List<SimpleMatrix> clip(List<SimpleMatrix> gradients, double limit) {
        double norm = globalNorm(gradients);
        double factor = norm > limit ? limit / norm : 1;
        return gradients.stream().map(gradient -> gradient.scale(factor)).toList();
    }
}
