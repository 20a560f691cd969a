package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.SgdStep;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Entry by entry in plain loops; the batch is averaged as it goes. */
public final class LoopsSgdStep implements SgdStep {

    @Override
    public SimpleMatrix step(SimpleMatrix parameters, SimpleMatrix gradient, double rate) {
        SimpleMatrix moved = new SimpleMatrix(parameters.getNumRows(), parameters.getNumCols());
        for (int i = 0; i < parameters.getNumRows(); i++) {
            for (int j = 0; j < parameters.getNumCols(); j++) {
                moved.set(i, j, parameters.get(i, j) - rate * gradient.get(i, j));
            }
        }
        return moved;
    }

    @Override
    public SimpleMatrix batchStep(SimpleMatrix parameters, List<SimpleMatrix> sampleGradients, double rate) {
        double share = rate / sampleGradients.size();
        SimpleMatrix moved = parameters;
        for (SimpleMatrix gradient : sampleGradients) {
            moved = step(moved, gradient, share);
        }
        return moved;
    }

    @Override
    public List<SimpleMatrix> networkStep(List<SimpleMatrix> parameters, List<SimpleMatrix> gradients, double rate) {
        return IntStream.range(0, parameters.size())
                .mapToObj(i -> step(parameters.get(i), gradients.get(i), rate))
                .toList();
    }
}
