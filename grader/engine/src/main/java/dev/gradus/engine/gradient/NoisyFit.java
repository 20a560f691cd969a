package dev.gradus.engine.gradient;

import org.ejml.simple.SimpleMatrix;

/**
 * The derivative of a loss far noisier than double precision, for example one computed in single precision: differences
 * at small steps would only show noise, so odd polynomials of degree 5 and 7 are fitted by least squares to
 * (φ(t)−φ(−t))/2 at 24 nodes in each of four half widths T.
 *
 * <p>E = 2·sd·max(1, rms/σₒ) + 2·max(0, |d₅−d₇|−2·sd), where sd is the standard deviation of the 7th degree's slope, rms
 * its residual and σₒ = σ/√2 the noise of the odd part. A residual above 3·σₒ means that the polynomial does not fit.
 */
final class NoisyFit implements LineDerivative {

    private static final double[] HALF_WIDTHS = {0x1p-2, 0x1p-4, 0x1p-6, 0x1p-8};
    private static final int NODES = 24;
    private static final double[] NODE = new double[NODES];
    private static final OddPolynomial FIFTH;
    private static final OddPolynomial SEVENTH;

    static {
        for (int i = 0; i < NODES; i++) {
            NODE[i] = StrictMath.sin((i + 0.5) / NODES * Math.PI / 2);
        }
        FIFTH = OddPolynomial.ofTerms(3);
        SEVENTH = OddPolynomial.ofTerms(4);
    }

    private final double noise;
    private final double target;
    private int width;
    private double value = Double.NaN;
    private double error = Double.POSITIVE_INFINITY;

    NoisyFit(double noise, double target) {
        this.noise = noise / Math.sqrt(2);
        this.target = target;
    }

    @Override
    public double[] wanted() {
        if (width == HALF_WIDTHS.length) {
            return new double[0];
        }
        double[] steps = new double[2 * NODES];
        for (int i = 0; i < NODES; i++) {
            steps[2 * i] = HALF_WIDTHS[width] * NODE[i];
            steps[2 * i + 1] = -steps[2 * i];
        }
        return steps;
    }

    @Override
    public void accept(double[] values) {
        SimpleMatrix odd = new SimpleMatrix(NODES, 1);
        for (int i = 0; i < NODES; i++) {
            odd.set(i, 0, (values[2 * i] - values[2 * i + 1]) / 2);
        }
        if (!odd.hasUncountable()) {
            fit(odd, HALF_WIDTHS[width]);
        }
        width = error <= target * Math.abs(value) ? HALF_WIDTHS.length : width + 1;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public double error() {
        return error;
    }

    private void fit(SimpleMatrix odd, double halfWidth) {
        double fifth = FIFTH.slope(odd) / halfWidth;
        double seventh = SEVENTH.slope(odd) / halfWidth;
        double deviation = noise * SEVENTH.slopeDeviation() / halfWidth;
        double residual = SEVENTH.residual(odd);
        if (residual > 3 * noise) {
            return;
        }
        double estimate = 2 * deviation * Math.max(1, residual / noise)
                + 2 * Math.max(0, Math.abs(fifth - seventh) - 2 * deviation);
        if (estimate < error) {
            value = seventh;
            error = estimate;
        }
    }

    /** Least squares over the nodes; the design is the same for every half width. */
    private record OddPolynomial(SimpleMatrix design, SimpleMatrix solver, double slopeDeviation) {

        static OddPolynomial ofTerms(int terms) {
            SimpleMatrix design = new SimpleMatrix(NODES, terms);
            for (int i = 0; i < NODES; i++) {
                for (int term = 0; term < terms; term++) {
                    design.set(i, term, StrictMath.pow(NODE[i], 2.0 * term + 1));
                }
            }
            double variance = design.transpose().mult(design).invert().get(0, 0);
            return new OddPolynomial(design, design.pseudoInverse(), Math.sqrt(variance));
        }

        double slope(SimpleMatrix odd) {
            return solver.rows(0, 1).mult(odd).get(0, 0);
        }

        double residual(SimpleMatrix odd) {
            SimpleMatrix rest = odd.minus(design.mult(solver.mult(odd)));
            double squares = rest.elementMult(rest).elementSum();
            return Math.sqrt(squares / (NODES - design.getNumCols()));
        }
    }
}
