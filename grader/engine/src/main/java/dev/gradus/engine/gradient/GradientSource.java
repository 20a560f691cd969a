package dev.gradus.engine.gradient;

import dev.gradus.engine.gradient.GradientCheckResult.Fault;
import java.util.Arrays;
import java.util.List;

/** Where the gradient under test comes from. */
sealed interface GradientSource {

    /** The gradient at a point, its tensors in the order of the parameters. */
    NamedTensors at(NamedTensors parameters);

    /** How many other points may be tried when the first one decides nothing. */
    int redraws();

    /** One gradient, known at the caller's own parameters only. */
    record Fixed(NamedTensors gradient) implements GradientSource {
        @Override
        public NamedTensors at(NamedTensors parameters) {
            return inOrder(parameters, gradient);
        }

        @Override
        public int redraws() {
            return 0;
        }
    }

    /** A function, asked twice at each point: it must repeat itself and leave the parameters alone. */
    record Asked(GradientFunction function) implements GradientSource {
        @Override
        public NamedTensors at(NamedTensors parameters) {
            NamedTensors first = ask(parameters);
            NamedTensors second = ask(parameters);
            if (!Arrays.equals(first.toArray(), second.toArray())) {
                throw new IllPosedException(
                        Fault.GRADIENT_NOT_REPEATABLE,
                        "Two calls with the same parameters gave different gradients: "
                                + "reset what is accumulated, the seed, and the dropout mask");
            }
            return first;
        }

        @Override
        public int redraws() {
            return 5;
        }

        private NamedTensors ask(NamedTensors parameters) {
            NamedTensors own = parameters.withValues(parameters.toArray());
            NamedTensors gradient = function.evaluate(own);
            List<String> mutated = own.mutatedNames();
            if (!mutated.isEmpty()) {
                throw new IllPosedException(
                        Fault.PARAMETERS_MUTATED,
                        "The gradient writes into its parameter %s: work on a copy".formatted(mutated.get(0)));
            }
            return inOrder(parameters, gradient);
        }
    }

    private static NamedTensors inOrder(NamedTensors parameters, NamedTensors gradient) {
        if (gradient.shapes().size() != parameters.shapes().size()) {
            throw new IllPosedException(
                    Fault.GRADIENT_SHAPE,
                    "There are %d parameters and %d gradients: %s and %s"
                            .formatted(
                                    parameters.shapes().size(),
                                    gradient.shapes().size(),
                                    names(parameters),
                                    names(gradient)));
        }
        double[] values = new double[parameters.size()];
        int offset = 0;
        for (TensorShape shape : parameters.shapes()) {
            TensorShape got = gradient.shapes().stream()
                    .filter(other -> other.name().equals(shape.name()))
                    .findFirst()
                    .orElseThrow(() -> new IllPosedException(
                            Fault.GRADIENT_SHAPE,
                            "There is no gradient for %s, only for %s".formatted(shape.name(), names(gradient))));
            if (got.rows() != shape.rows() || got.columns() != shape.columns()) {
                throw new IllPosedException(
                        Fault.GRADIENT_SHAPE,
                        "The gradient of %s is %d × %d, but %s is %d × %d"
                                .formatted(
                                        shape.name(),
                                        got.rows(),
                                        got.columns(),
                                        shape.name(),
                                        shape.rows(),
                                        shape.columns()));
            }
            System.arraycopy(gradient.values(shape.name()), 0, values, offset, shape.size());
            offset += shape.size();
        }
        return parameters.withValues(values);
    }

    private static List<String> names(NamedTensors tensors) {
        return tensors.shapes().stream().map(TensorShape::name).toList();
    }
}
