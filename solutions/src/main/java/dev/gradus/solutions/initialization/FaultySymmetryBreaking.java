package dev.gradus.solutions.initialization;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.map;
import static dev.gradus.matrix.Matrices.sumRows;

import dev.gradus.exercises.initialization.SymmetryBreaking;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultySymmetryBreaking implements SymmetryBreaking {
    private static final double ALIKE = 1e-9;
    private static final double SAME_WEIGHT = 0.5;
    private static final long OWN_SEED = 42;

    private final SymmetryBreaking right = new ReferenceSymmetryBreaking();
    private final Set<SymmetrySlip> slips;

    public FaultySymmetryBreaking(Set<SymmetrySlip> slips) {
        this.slips = Set.copyOf(slips);
    }

    private boolean makes(SymmetrySlip slip) {
        return slips.contains(slip);
    }

    @Override
    public int distinctUnits(Parameters parameters) {
        int units = makes(SymmetrySlip.ROWS_COUNTED)
                ? parameters.w1().getNumRows()
                : parameters.w1().getNumCols();
        if (makes(SymmetrySlip.EVERY_UNIT_COUNTED)) {
            return units;
        }
        int distinct = 0;
        for (int unit = 0; unit < units; unit++) {
            int candidate = unit;
            int first = makes(SymmetrySlip.NEIGHBOURS_COMPARED) ? Math.max(0, unit - 1) : 0;
            int end = makes(SymmetrySlip.UNITS_WITHOUT_TWIN) ? units : unit;
            if (IntStream.range(first, end)
                    .filter(other -> other != candidate)
                    .noneMatch(other -> alike(parameters, other, candidate))) {
                distinct++;
            }
        }
        return distinct;
    }

    private boolean alike(Parameters p, int one, int other) {
        if (makes(SymmetrySlip.ROWS_COUNTED)) {
            return close(p.w1().getRow(one), p.w1().getRow(other));
        }
        SimpleMatrix left = p.w1().getColumn(one);
        SimpleMatrix right = p.w1().getColumn(other);
        boolean sameWeights = makes(SymmetrySlip.LENGTHS_COMPARED)
                ? Math.abs(left.normF() - right.normF()) <= ALIKE
                : close(left, right);
        boolean sameBias = makes(SymmetrySlip.BIAS_IGNORED) || close(p.b1().getColumn(one), p.b1().getColumn(other));
        boolean sameOut = !makes(SymmetrySlip.OUTGOING_COMPARED) || close(p.w2().getRow(one), p.w2().getRow(other));
        return sameWeights && sameBias && sameOut;
    }

    private boolean close(SimpleMatrix a, SimpleMatrix b) {
        double largest = a.minus(b).elementMaxAbs();
        return makes(SymmetrySlip.COMPARED_TO_THE_BIT) ? largest == 0 : largest <= ALIKE;
    }

    @Override
    public Parameters train(SimpleMatrix x, SimpleMatrix y, Parameters parameters, double rate, int steps) {
        int made = steps;
        if (makes(SymmetrySlip.ONE_STEP_ONLY)) {
            made = 1;
        } else if (makes(SymmetrySlip.ONE_STEP_TOO_MANY)) {
            made = steps + 1;
        }
        Parameters present = parameters;
        for (int step = 0; step < made; step++) {
            present = step(x, y, present, makes(SymmetrySlip.UPHILL) ? -rate : rate);
        }
        return present;
    }

    private Parameters step(SimpleMatrix x, SimpleMatrix y, Parameters p, double rate) {
        SimpleMatrix a1 = map(addRow(x.mult(p.w1()), p.b1()), StrictMath::tanh);
        SimpleMatrix z2 = addRow(a1.mult(p.w2()), p.b2());
        SimpleMatrix error = z2.minus(y);
        SimpleMatrix dZ2 = makes(SymmetrySlip.AVERAGE_MISSING) ? error : error.divide(y.getNumRows());
        SimpleMatrix w2 = p.w2().minus(a1.transpose().mult(dZ2).scale(rate));
        SimpleMatrix back = makes(SymmetrySlip.NEW_W2_CARRIES_BACK) ? w2 : p.w2();
        SimpleMatrix dZ1 = dZ2.mult(back.transpose()).elementMult(map(a1, this::slope));
        SimpleMatrix w1 = p.w1().minus(x.transpose().mult(dZ1).scale(rate));
        SimpleMatrix b1 = p.b1().minus(sumRows(dZ1).scale(rate));
        SimpleMatrix b2 = p.b2().minus(sumRows(dZ2).scale(rate));
        if (makes(SymmetrySlip.HIDDEN_LAYER_STAYS)) {
            return new Parameters(p.w1(), p.b1(), w2, b2);
        }
        return makes(SymmetrySlip.BIASES_STAY)
                ? new Parameters(w1, p.b1(), w2, p.b2())
                : new Parameters(w1, b1, w2, b2);
    }

    private double slope(double a) {
        if (makes(SymmetrySlip.SLOPE_MISSING)) {
            return 1;
        }
        return makes(SymmetrySlip.SLOPE_OF_THE_SIGMOID) ? a * (1 - a) : 1 - a * a;
    }

    @Override
    public Parameters initialize(int inputs, int hidden, int outputs, Random random) {
        if (makes(SymmetrySlip.ALL_ZERO)) {
            return filled(inputs, hidden, outputs, 0);
        }
        if (makes(SymmetrySlip.ALL_THE_SAME)) {
            return filled(inputs, hidden, outputs, SAME_WEIGHT);
        }
        if (makes(SymmetrySlip.FIXED_SEED)) {
            return right.initialize(inputs, hidden, outputs, new Random(OWN_SEED));
        }
        Parameters drawn = right.initialize(inputs, hidden, outputs, random);
        if (makes(SymmetrySlip.ONE_UNIT_REPEATED)) {
            return repeated(drawn, 1);
        }
        if (makes(SymmetrySlip.TWINS)) {
            return repeated(drawn, (hidden + 1) / 2);
        }
        return makes(SymmetrySlip.TRANSPOSED_SHAPES)
                ? new Parameters(drawn.w1().transpose(), drawn.b1(), drawn.w2().transpose(), drawn.b2())
                : drawn;
    }

    private static Parameters filled(int inputs, int hidden, int outputs, double weight) {
        return new Parameters(
                SimpleMatrix.filled(inputs, hidden, weight),
                new SimpleMatrix(1, hidden),
                SimpleMatrix.filled(hidden, outputs, weight),
                new SimpleMatrix(1, outputs));
    }

    /** The first units again and again, with what enters and what leaves them. */
    private static Parameters repeated(Parameters drawn, int first) {
        SimpleMatrix w1 = drawn.w1().copy();
        SimpleMatrix w2 = drawn.w2().copy();
        for (int unit = first; unit < w1.getNumCols(); unit++) {
            for (int i = 0; i < w1.getNumRows(); i++) {
                w1.set(i, unit, w1.get(i, unit - first));
            }
            for (int j = 0; j < w2.getNumCols(); j++) {
                w2.set(unit, j, w2.get(unit - first, j));
            }
        }
        return new Parameters(w1, drawn.b1(), w2, drawn.b2());
    }
}
