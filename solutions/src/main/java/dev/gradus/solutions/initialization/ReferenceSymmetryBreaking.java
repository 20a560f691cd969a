package dev.gradus.solutions.initialization;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.map;
import static dev.gradus.matrix.Matrices.sumRows;

import dev.gradus.exercises.initialization.SymmetryBreaking;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * Units that are alike on both sides stay alike: column j of dW1 depends on j only through the unit's own weights, those
 * that enter it and those that leave it.
 */
public final class ReferenceSymmetryBreaking implements SymmetryBreaking {
    private static final double ALIKE = 1e-9;

    @Override
    public int distinctUnits(Parameters parameters) {
        int distinct = 0;
        for (int unit = 0; unit < parameters.b1().getNumCols(); unit++) {
            int candidate = unit;
            if (IntStream.range(0, unit).noneMatch(earlier -> alike(parameters, earlier, candidate))) {
                distinct++;
            }
        }
        return distinct;
    }

    private static boolean alike(Parameters parameters, int one, int other) {
        boolean sameBias =
                Math.abs(parameters.b1().get(0, one) - parameters.b1().get(0, other)) <= ALIKE;
        return sameBias
                && IntStream.range(0, parameters.w1().getNumRows())
                        .allMatch(input -> Math.abs(parameters.w1().get(input, one)
                                        - parameters.w1().get(input, other))
                                <= ALIKE);
    }

    @Override
    public Parameters train(SimpleMatrix x, SimpleMatrix y, Parameters parameters, double rate, int steps) {
        Parameters present = parameters;
        for (int step = 0; step < steps; step++) {
            present = step(x, y, present, rate);
        }
        return present;
    }

    private static Parameters step(SimpleMatrix x, SimpleMatrix y, Parameters p, double rate) {
        SimpleMatrix a1 = map(addRow(x.mult(p.w1()), p.b1()), StrictMath::tanh);
        SimpleMatrix z2 = addRow(a1.mult(p.w2()), p.b2());
        SimpleMatrix dZ2 = z2.minus(y).divide(y.getNumRows());
        SimpleMatrix dZ1 = dZ2.mult(p.w2().transpose()).elementMult(map(a1, a -> 1 - a * a));
        return new Parameters(
                p.w1().minus(x.transpose().mult(dZ1).scale(rate)),
                p.b1().minus(sumRows(dZ1).scale(rate)),
                p.w2().minus(a1.transpose().mult(dZ2).scale(rate)),
                p.b2().minus(sumRows(dZ2).scale(rate)));
    }

    @Override
    public Parameters initialize(int inputs, int hidden, int outputs, Random random) {
        return new Parameters(
                xavier(inputs, hidden, random),
                new SimpleMatrix(1, hidden),
                xavier(hidden, outputs, random),
                new SimpleMatrix(1, outputs));
    }

    private static SimpleMatrix xavier(int fanIn, int fanOut, Random random) {
        double deviation = Math.sqrt(2.0 / (fanIn + fanOut));
        return map(new SimpleMatrix(fanIn, fanOut), zero -> deviation * random.nextGaussian());
    }
}
