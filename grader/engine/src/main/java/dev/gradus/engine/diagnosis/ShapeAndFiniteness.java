package dev.gradus.engine.diagnosis;

import dev.gradus.engine.grading.Components.Component;
import dev.gradus.engine.grading.Tensors;
import dev.gradus.engine.grading.Tensors.Shape;
import dev.gradus.engine.report.Diagnosis;
import java.util.List;
import java.util.Optional;

/** Says when an answer has the wrong shape, or entries that are not finite where the right ones are. */
final class ShapeAndFiniteness {
    private ShapeAndFiniteness() {}

    static Optional<Diagnosis> of(Observation observation) {
        List<Component> got = observation.got().parts();
        List<Component> right = observation.right().parts();
        if (got.size() != right.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < got.size(); i++) {
            Shape shape = Tensors.shape(got.get(i).tensor());
            Shape wanted = Tensors.shape(right.get(i).tensor());
            String name = got.get(i).name();
            if (!shape.equals(wanted)) {
                return Optional.of(shape(observation, name, shape, wanted));
            }
            Optional<Diagnosis> finite =
                    finite(observation, name, got.get(i).tensor(), right.get(i).tensor());
            if (finite.isPresent()) {
                return finite;
            }
        }
        return Optional.empty();
    }

    private static Diagnosis shape(Observation observation, String name, Shape shape, Shape wanted) {
        boolean transposed = shape.rows() == wanted.columns() && shape.columns() == wanted.rows();
        return new Diagnosis(
                Diagnosis.Kind.SHAPE,
                List.of(),
                name + " has shape " + (shape.columns() < 0 ? "ragged" : shape.toString()) + " where " + wanted
                        + " is asked for" + (transposed ? ": it is transposed" : ""),
                transposed
                        ? "Look at the order of the product, or at which factor is transposed."
                        : "Write the shapes of both factors beside the product that makes " + name + ".",
                "returned by " + observation.method() + "(…)");
    }

    private static Optional<Diagnosis> finite(Observation observation, String name, Object got, Object right) {
        double[] values = Tensors.values(got);
        double[] wanted = Tensors.values(right);
        int columns = Tensors.shape(got).columns();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) && Double.isFinite(wanted[i])) {
                String place = values.length == 1 ? "" : "[" + i / columns + "][" + i % columns + "]";
                return Optional.of(new Diagnosis(
                        Diagnosis.Kind.NOT_FINITE,
                        List.of(),
                        name + place + " is " + values[i] + " where the right value is finite",
                        "An exponential that overflows, a logarithm of zero or 0/0 does this; compute the same value in a form that avoids it.",
                        "returned by " + observation.method() + "(…)"));
            }
        }
        return Optional.empty();
    }
}
