package dev.gradus.engine.gradient;

/**
 * Compares an analytic gradient with a numeric one that is taken from values of the loss alone.
 *
 * <pre>{@code
 * NamedTensors parameters = NamedTensors.of("W1", w1).and("b1", b1);
 * GradientCheckResult result = GradientCheck.of(p -> loss(p.matrix("W1"), p.vector("b1")))
 *         .at(parameters)
 *         .against(p -> NamedTensors.of("W1", dW1(p)).and("b1", db1(p)));
 * }</pre>
 *
 * The answer is three-valued. Fixed tolerances either accept wrong gradients of small losses or reject right ones near
 * kinks, in saturation and under cancellation; here the tolerance is the measured error E of each estimate.
 *
 * <ol>
 *   <li>The loss's rounding noise σ is estimated from high differences along lines (Moré and Wild's ECnoise, 2011), with
 *       a floor for losses that compute with larger numbers than they return.
 *   <li>Each entry is differentiated by central differences at steps 2⁻⁴·4⁻ᵏ with two Richardson extrapolations (1911);
 *       the window with the smallest E is kept, as Ridders does (1982), where E adds truncation, rounding and a guard:
 *       the even part of the loss must shrink like h², at a kink it shrinks like h. A noisy loss gets a least squares
 *       fit of odd polynomials instead.
 *   <li>An entry agrees within 3·E + 1e-6 of its size, contradicts beyond 30·E + 1e-5; between the two it stays open.
 *       At a kink it contradicts only outside the one-sided derivatives.
 *   <li>A tensor passes when all entries agree, its own gradient's direction and two random directions agree, and 3·E is
 *       at most 1e-4 of its largest entry. A tensor that is zero beside the others must be so at three redrawn points.
 *   <li>What stays open is looked at again at up to five redrawn points, shrunk and shaken. A contradiction seen under
 *       noise must be seen at a second point.
 *   <li>Beyond 500 parameters, large tensors are compared along their gradient and four random directions over the
 *       whole and over each row and column; what disagrees is halved until entries can be named.
 * </ol>
 *
 * A gradient given as a value cannot be redrawn: kinks, structural zeros and noisy contradictions end
 * {@linkplain GradientCheckResult.Inconclusive inconclusive} then. Exceptions of the loss and of the gradient go
 * through to the caller. Equal seeds give equal results. Not for concurrent use of one loss.
 */
public final class GradientCheck {

    private static final long DEFAULT_SEED = 1;
    private static final long DEFAULT_BUDGET = 2_000_000;

    private final Loss loss;
    private final long seed;
    private final long budget;

    private GradientCheck(Loss loss, long seed, long budget) {
        this.loss = loss;
        this.seed = seed;
        this.budget = budget;
    }

    /** A check against this loss. */
    public static GradientCheck of(Loss loss) {
        return new GradientCheck(loss, DEFAULT_SEED, DEFAULT_BUDGET);
    }

    /** The same check with other random points and directions. */
    public GradientCheck withSeed(long newSeed) {
        return new GradientCheck(loss, newSeed, budget);
    }

    /** The same check, inconclusive once it would need more evaluations of the loss than this. */
    public GradientCheck withBudget(long evaluations) {
        return new GradientCheck(loss, seed, evaluations);
    }

    /** Where to check. */
    public At at(NamedTensors parameters) {
        return new At(parameters);
    }

    /** A loss with the parameters to start from. */
    public final class At {

        private final NamedTensors parameters;

        private At(NamedTensors parameters) {
            this.parameters = parameters;
        }

        /** Checks a gradient that can be asked at other points too; it is asked twice at each. */
        public GradientCheckResult against(GradientFunction gradient) {
            return run(new GradientSource.Asked(gradient));
        }

        /** Checks one gradient at these parameters only, without redrawing. */
        public GradientCheckResult against(NamedTensors gradient) {
            return run(new GradientSource.Fixed(gradient));
        }

        /**
         * The derivative of the loss here, every entry estimated from its values.
         *
         * @throws IllegalStateException if the loss is not deterministic, not finite, writes into its parameters, or
         *     the budget is used up
         */
        public NumericGradient numericGradient() {
            try {
                return Locus.at(evaluator(), PointSequence.first(parameters, seed))
                        .numericGradient();
            } catch (IllPosedException | BudgetUsedUpException impossible) {
                throw new IllegalStateException(impossible.getMessage(), impossible);
            }
        }

        private GradientCheckResult run(GradientSource source) {
            return new CheckRun(evaluator(), source, seed).from(parameters);
        }

        private LossEvaluator evaluator() {
            return new LossEvaluator(loss, parameters, budget);
        }
    }
}
