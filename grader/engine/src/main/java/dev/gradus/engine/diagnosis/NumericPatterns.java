package dev.gradus.engine.diagnosis;

import dev.gradus.engine.grading.Components;
import dev.gradus.engine.grading.Components.Component;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Tensors;
import dev.gradus.engine.grading.Tensors.Shape;
import dev.gradus.engine.report.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/**
 * Names what is regular in a wrong tensor when no known mistake gives it: a constant factor, the sign, a transposition,
 * zeros, scaled rows, something parallel to an input. Works on all wrong answers of one method for one component.
 */
final class NumericPatterns {
    private static final double FITS = 1e-6;

    private final String component;
    private final List<Sample> samples;

    private NumericPatterns(String component, List<Sample> samples) {
        this.component = component;
        this.samples = samples;
    }

    private record Sample(Observation observation, double[] got, double[] right, Shape shape) {
        /** Rows of the first matrix that went in: the batch. */
        int batch() {
            return observation.call().arguments().stream()
                    .filter(SimpleMatrix.class::isInstance)
                    .findFirst()
                    .map(matrix -> ((SimpleMatrix) matrix).getNumRows())
                    .orElse(0);
        }
    }

    /** The patterns of every component that is wrong in these answers to one method. */
    static List<Diagnosis> of(List<Observation> wrong) {
        List<Diagnosis> found = new ArrayList<>();
        if (wrong.isEmpty()) {
            return found;
        }
        int parts = wrong.get(0).right().parts().size();
        for (int i = 0; i < parts; i++) {
            List<Sample> samples = new ArrayList<>();
            for (Observation observation : wrong) {
                if (observation.got().parts().size() == parts
                        && observation.right().parts().size() == parts) {
                    Object got = observation.got().parts().get(i).tensor();
                    Object right = observation.right().parts().get(i).tensor();
                    if (Tensors.shape(got).equals(Tensors.shape(right)) && !Residual.isRight(got, right)) {
                        samples.add(new Sample(
                                observation, Tensors.values(got), Tensors.values(right), Tensors.shape(got)));
                    }
                }
            }
            if (!samples.isEmpty()) {
                new NumericPatterns(wrong.get(0).right().parts().get(i).name(), samples)
                        .name()
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Diagnosis> name() {
        return zero().or(this::factor).or(this::transposed).or(this::rows).or(this::parallelToInput);
    }

    private Optional<Diagnosis> zero() {
        return samples.stream().allMatch(sample -> allZero(sample.got()))
                ? diagnosis(component + " is zero in every entry", "Look whether it is computed and returned at all.")
                : Optional.empty();
    }

    private Optional<Diagnosis> factor() {
        double[] factors = new double[samples.size()];
        for (int i = 0; i < factors.length; i++) {
            Sample sample = samples.get(i);
            factors[i] = dot(sample.got(), sample.right()) / dot(sample.right(), sample.right());
            boolean fits = Residual.relative(sample.got(), scaled(sample.right(), factors[i])) <= FITS;
            // A factor of nearly one is no factor but a lack of digits.
            if (!fits || Math.abs(factors[i] - 1) < 10 * FITS) {
                return Optional.empty();
            }
        }
        // One number is always a multiple of another: only several say that the factor is the pattern.
        if (samples.stream().mapToInt(sample -> sample.got().length).sum() < 2) {
            return Optional.empty();
        }
        if (all(factors, i -> -1)) {
            return diagnosis(
                    component + " has the right size and the wrong sign",
                    "Look at the order of the difference that it starts from.");
        }
        double first = factors[0];
        boolean several = samples.stream().mapToInt(Sample::batch).distinct().count() > 1;
        if (all(factors, i -> samples.get(i).batch()) && samples.get(0).batch() > 1) {
            return diagnosis(
                    component
                            + (several
                                    ? " is exactly m times too large, m being the number of rows"
                                    : " is " + Show.number(first)
                                            + " times the right value, which is also the number of rows"),
                    "The average over the batch seems to be missing.");
        }
        if (all(factors, i -> 1.0 / samples.get(i).batch()) && samples.get(0).batch() > 1) {
            return diagnosis(
                    component
                            + (several
                                    ? " is exactly m times too small, m being the number of rows"
                                    : " is " + Show.number(first)
                                            + " times the right value, which is also one over the number of rows"),
                    "The average over the batch seems to be taken twice.");
        }
        return all(factors, i -> first)
                ? diagnosis(
                        component + " is " + Show.number(first) + " times the right value in every entry",
                        "Look for a factor in its formula, or for a convention that the statement sets otherwise.")
                : Optional.empty();
    }

    private Optional<Diagnosis> transposed() {
        boolean all = samples.stream().allMatch(sample -> {
            int n = sample.shape().rows();
            if (n != sample.shape().columns() || n < 2) {
                return false;
            }
            double[] turned = new double[n * n];
            for (int i = 0; i < n * n; i++) {
                turned[i] = sample.right()[i % n * n + i / n];
            }
            return Residual.relative(sample.got(), turned) <= FITS;
        });
        return all
                ? diagnosis(component + " is transposed", "Look at the order of the factors in its product.")
                : Optional.empty();
    }

    private Optional<Diagnosis> rows() {
        Sample sample = samples.get(0);
        int columns = sample.shape().columns();
        List<Integer> zero = new ArrayList<>();
        List<Integer> wrong = new ArrayList<>();
        for (int row = 0; row < sample.shape().rows(); row++) {
            double[] got = java.util.Arrays.copyOfRange(sample.got(), row * columns, (row + 1) * columns);
            double[] right = java.util.Arrays.copyOfRange(sample.right(), row * columns, (row + 1) * columns);
            if (Residual.relative(got, right) > FITS) {
                wrong.add(row);
                if (allZero(got)) {
                    zero.add(row);
                }
            }
        }
        boolean some = !wrong.isEmpty() && wrong.size() < sample.shape().rows();
        if (some && zero.size() == wrong.size()) {
            return diagnosis(
                    component + " is right but for row " + list(zero) + ", which is zero",
                    "Look at the bounds of the loop over its rows.");
        }
        return some && wrong.size() == 1 && sample.shape().rows() > 2
                ? diagnosis(
                        component + " is right but for row " + list(wrong),
                        "Look at what is special about that row: the first, the last, or one sample or feature.")
                : Optional.empty();
    }

    private Optional<Diagnosis> parallelToInput() {
        Sample sample = samples.get(0);
        double[] rest = new double[sample.got().length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = sample.got()[i] - sample.right()[i];
        }
        if (rest.length < 2) {
            return Optional.empty();
        }
        var parameters = sample.observation().call().method().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            for (Component input : Components.of(
                    parameters[i].getName(),
                    sample.observation().call().arguments().get(i))) {
                double[] values = Tensors.values(input.tensor());
                if (Tensors.shape(input.tensor()).equals(sample.shape()) && !allZero(values)) {
                    double factor = dot(rest, values) / dot(values, values);
                    if (Residual.relative(rest, scaled(values, factor)) <= FITS) {
                        return diagnosis(
                                component + " differs from the right value by " + Show.number(factor) + " times "
                                        + input.name(),
                                "A term with " + input.name() + " is missing, doubled, or does not belong there.");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Diagnosis> diagnosis(String says, String helps) {
        return Optional.of(new Diagnosis(
                Diagnosis.Kind.PATTERN,
                List.of(),
                says,
                helps,
                "seen in " + samples.size() + (samples.size() == 1 ? " answer" : " answers") + " of "
                        + samples.get(0).observation().method() + "(…)"));
    }

    private interface Expected {
        double at(int sample);
    }

    private static boolean all(double[] factors, Expected expected) {
        for (int i = 0; i < factors.length; i++) {
            if (!(Math.abs(factors[i] - expected.at(i)) <= FITS * Math.abs(expected.at(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean allZero(double[] values) {
        for (double value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = factor * values[i];
        }
        return scaled;
    }

    private static String list(List<Integer> rows) {
        return rows.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(", "));
    }
}
