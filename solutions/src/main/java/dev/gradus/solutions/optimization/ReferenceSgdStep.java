package dev.gradus.solutions.optimization;

import dev.gradus.exercises.optimization.SgdStep;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** The gradient points uphill, so a step goes the other way; everything else is bookkeeping. */
public final class ReferenceSgdStep implements SgdStep {

    @Override
    public SimpleMatrix step(SimpleMatrix parameters, SimpleMatrix gradient, double rate) {
        return parameters.minus(gradient.scale(rate));
    }

    @Override
    public SimpleMatrix batchStep(SimpleMatrix parameters, List<SimpleMatrix> sampleGradients, double rate) {
        SimpleMatrix sum = new SimpleMatrix(parameters.getNumRows(), parameters.getNumCols());
        for (SimpleMatrix gradient : sampleGradients) {
            sum = sum.plus(gradient);
        }
        return step(parameters, sum.divide(sampleGradients.size()), rate);
    }

    @Override
    public List<SimpleMatrix> networkStep(List<SimpleMatrix> parameters, List<SimpleMatrix> gradients, double rate) {
        List<SimpleMatrix> moved = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            moved.add(step(parameters.get(i), gradients.get(i), rate));
        }
        return moved;
    }
}
