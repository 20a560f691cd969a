package dev.gradus.solutions.initialization.alternatives;

import dev.gradus.exercises.initialization.SymmetryBreaking;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** The bias as a row of ones in front of the inputs; equal weights, and random biases that break the symmetry all the same. */
public final class RandomBiasesSymmetryBreaking implements SymmetryBreaking {

    @Override
    public int distinctUnits(Parameters parameters) {
        SimpleMatrix units = parameters.w1().concatRows(parameters.b1());
        int h = units.getNumCols();
        return (int) IntStream.range(0, h)
                .filter(j -> IntStream.range(j + 1, h)
                        .noneMatch(k -> units.getColumn(j).isIdentical(units.getColumn(k), 1e-9)))
                .count();
    }

    @Override
    public Parameters train(SimpleMatrix x, SimpleMatrix y, Parameters parameters, double rate, int steps) {
        if (steps == 0) {
            return parameters;
        }
        int m = x.getNumRows();
        int d = x.getNumCols();
        SimpleMatrix ones = SimpleMatrix.filled(m, 1, 1);
        SimpleMatrix inputs = x.concatColumns(ones);
        SimpleMatrix hidden = parameters.w1().concatRows(parameters.b1());
        SimpleMatrix output = parameters.w2().concatRows(parameters.b2());
        SimpleMatrix a = inputs.mult(hidden);
        for (int i = 0; i < a.getNumElements(); i++) {
            a.set(i, Math.tanh(a.get(i)));
        }
        SimpleMatrix activations = a.concatColumns(ones);
        SimpleMatrix delta = activations.mult(output).minus(y).divide(m);
        SimpleMatrix back = delta.mult(parameters.w2().transpose());
        SimpleMatrix hiddenDelta = back.minus(back.elementMult(a).elementMult(a));
        SimpleMatrix newHidden = hidden.plus(-rate, inputs.transpose().mult(hiddenDelta));
        SimpleMatrix newOutput = output.plus(-rate, activations.transpose().mult(delta));
        int h = a.getNumCols();
        Parameters next = new Parameters(
                newHidden.rows(0, d), newHidden.rows(d, d + 1), newOutput.rows(0, h), newOutput.rows(h, h + 1));
        return train(x, y, next, rate, steps - 1);
    }

    @Override
    public Parameters initialize(int inputs, int hidden, int outputs, Random random) {
        double[] biases = random.doubles(hidden, -1, 1).toArray();
        return new Parameters(
                SimpleMatrix.filled(inputs, hidden, 0.3),
                new SimpleMatrix(1, hidden, true, biases),
                SimpleMatrix.filled(hidden, outputs, 0.3),
                new SimpleMatrix(1, outputs));
    }
}
