package dev.gradus.solutions.layers;

import dev.gradus.exercises.layers.NumericalGradient;
import java.util.EnumSet;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyNumericalGradient implements NumericalGradient {
    private static final double TOO_SMALL = 1e-12;

    private final Set<NumericalGradientSlip> slips;

    public FaultyNumericalGradient(Set<NumericalGradientSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(NumericalGradientSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(NumericalGradientSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public double[] gradient(Function f, double[] x, double h) {
        double[] gradient = new double[x.length];
        int end = makes(NumericalGradientSlip.LAST_COORDINATE_MISSED) ? x.length - 1 : x.length;
        for (int i = 0; i < end; i++) {
            double step = step(x[i], h);
            gradient[i] = quotient(f, x, i, step);
            if (makes(NumericalGradientSlip.NOT_RESTORED)) {
                x[i] -= step;
            }
        }
        return gradient;
    }

    private double step(double coordinate, double h) {
        double step = makes(NumericalGradientSlip.OWN_STEP) ? TOO_SMALL : h;
        return makes(NumericalGradientSlip.RELATIVE_STEP) ? step * Math.abs(coordinate) : step;
    }

    private double quotient(Function f, double[] x, int i, double step) {
        boolean forward =
                makes(NumericalGradientSlip.FORWARD_DIFFERENCE) || makes(NumericalGradientSlip.FORWARD_OVER_TWO_H);
        double above = value(f, moved(x, i, makes(NumericalGradientSlip.BACKWARD_DIFFERENCE) ? 0 : step));
        double below = value(f, moved(x, i, forward ? 0 : -step));
        if (makes(NumericalGradientSlip.REVERSED)) {
            return (below - above) / (2 * step);
        }
        boolean wholeStep = makes(NumericalGradientSlip.FORWARD_DIFFERENCE)
                || makes(NumericalGradientSlip.BACKWARD_DIFFERENCE)
                || makes(NumericalGradientSlip.DIVIDED_BY_H);
        return (above - below) / (wholeStep ? step : 2 * step);
    }

    private double value(Function f, double[] point) {
        return makes(NumericalGradientSlip.SINGLE_PRECISION) ? (float) f.at(point) : f.at(point);
    }

    private double[] moved(double[] x, int i, double by) {
        double[] point = x.clone();
        if (makes(NumericalGradientSlip.ALL_TOGETHER)) {
            for (int j = 0; j < point.length; j++) {
                point[j] += by;
            }
            return point;
        }
        point[i] += by;
        return point;
    }
}
