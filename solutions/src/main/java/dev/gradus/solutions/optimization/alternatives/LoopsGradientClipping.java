package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.GradientClipping;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Loops over all entries; what is short enough is handed back as it came. */
public final class LoopsGradientClipping implements GradientClipping {

    @Override
    public double globalNorm(List<SimpleMatrix> gradients) {
        double norm = 0;
        for (SimpleMatrix gradient : gradients) {
            for (int i = 0; i < gradient.getNumElements(); i++) {
                norm = Math.hypot(norm, gradient.get(i));
            }
        }
        return norm;
    }

    @Override
    public List<SimpleMatrix> clip(List<SimpleMatrix> gradients, double limit) {
        double norm = globalNorm(gradients);
        if (norm <= limit) {
            return gradients;
        }
        List<SimpleMatrix> clipped = new ArrayList<>();
        for (SimpleMatrix gradient : gradients) {
            SimpleMatrix shorter = gradient.copy();
            for (int i = 0; i < shorter.getNumElements(); i++) {
                shorter.set(i, limit * (shorter.get(i) / norm));
            }
            clipped.add(shorter);
        }
        return clipped;
    }
}
