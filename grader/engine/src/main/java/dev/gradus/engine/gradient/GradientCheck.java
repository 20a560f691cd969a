package dev.gradus.engine.gradient;

/** Skeleton of the public entry point; the algorithm follows. */
public final class GradientCheck {

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
        return new GradientCheck(loss, 1, 2_000_000);
    }

    /** The same check with other random points and directions. */
    public GradientCheck withSeed(long newSeed) {
        return new GradientCheck(loss, newSeed, budget);
    }

    /** The same check, inconclusive once it has taken this many evaluations of the loss. */
    public GradientCheck withBudget(long evaluations) {
        return new GradientCheck(loss, seed, evaluations);
    }

    /** Where to check. */
    public At at(Tensors parameters) {
        return new At(parameters);
    }

    /** A loss with the parameters to start from. */
    public final class At {
        private final Tensors parameters;

        private At(Tensors parameters) {
            this.parameters = parameters;
        }

        /** Checks a gradient that can be asked at other points too. */
        public GradientCheckResult against(GradientFunction gradient) {
            throw new UnsupportedOperationException();
        }

        /** Checks one gradient at these parameters only. */
        public GradientCheckResult against(Tensors gradient) {
            throw new UnsupportedOperationException();
        }

        /** The derivative of the loss here, estimated from its values. */
        public NumericGradient numericGradient() {
            throw new UnsupportedOperationException();
        }
    }
}
