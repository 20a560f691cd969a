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
                    if (Tensors.shape(got).equals(Tensors.shape(right))
                            && !Residual.isRight(
                                    got,
                                    right,
                                    Residual.rounding(observation.call().method()))) {
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

    /** Rows that are wrong where the others are right, the same ones in every wrong answer. */
    private Optional<Diagnosis> rows() {
        List<Integer> wrong = wrongRows(samples.get(0));
        boolean some = !wrong.isEmpty() && wrong.size() < samples.get(0).shape().rows();
        if (!some || !samples.stream().allMatch(sample -> sameRows(sample, wrong))) {
            return Optional.empty();
        }
        if (samples.stream()
                .allMatch(sample ->
                        wrongRows(sample).stream().allMatch(row -> allZero(row(sample.got(), sample, row))))) {
            return diagnosis(
                    component + " is right but for row " + list(wrong) + ", which is zero",
                    "Look at the bounds of the loop over its rows.");
        }
        return wrong.size() == 1 && samples.get(0).shape().rows() > 2
                ? diagnosis(
                        component + " is right but for row " + list(wrong),
                        "Look at what is special about that row: the first, the last, or one sample or feature.")
                : Optional.empty();
    }

    private static List<Integer> wrongRows(Sample sample) {
        List<Integer> wrong = new ArrayList<>();
        for (int row = 0; row < sample.shape().rows(); row++) {
            if (Residual.relative(row(sample.got(), sample, row), row(sample.right(), sample, row)) > FITS) {
                wrong.add(row);
            }
        }
        return wrong;
    }

    /** The same rows counted from the first or from the last, and some others that are right. */
    private boolean sameRows(Sample sample, List<Integer> rows) {
        List<Integer> wrong = wrongRows(sample);
        int longer = sample.shape().rows() - samples.get(0).shape().rows();
        return wrong.size() < sample.shape().rows()
                && (wrong.equals(rows)
                        || wrong.equals(rows.stream().map(row -> row + longer).toList()));
    }

    private static double[] row(double[] values, Sample sample, int row) {
        int columns = sample.shape().columns();
        return java.util.Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    /** An input whose multiple is the whole deviation of every wrong answer. */
    private Optional<Diagnosis> parallelToInput() {
        List<Component> inputs = inputs(samples.get(0));
        for (int i = 0; i < inputs.size(); i++) {
            double[] factors = new double[samples.size()];
            boolean fits = true;
            for (int k = 0; k < factors.length && fits; k++) {
                factors[k] = multiple(samples.get(k), i);
                fits = !Double.isNaN(factors[k]);
            }
            if (fits) {
                double first = factors[0];
                String name = inputs.get(i).name();
                String amount = all(factors, k -> first) ? Show.number(first) + " times " : "a multiple of ";
                return diagnosis(
                        component + " differs from the right value by " + amount + name,
                        "A term with " + name + " is missing, doubled, or does not belong there.");
            }
        }
        return Optional.empty();
    }

    private static List<Component> inputs(Sample sample) {
        List<Component> inputs = new ArrayList<>();
        var parameters = sample.observation().call().method().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            inputs.addAll(Components.of(
                    parameters[i].getName(),
                    sample.observation().call().arguments().get(i)));
        }
        return inputs;
    }

    /** How many times the sample's input of that number its deviation is; NaN if it is no multiple. */
    private static double multiple(Sample sample, int number) {
        List<Component> inputs = inputs(sample);
        double[] rest = new double[sample.got().length];
        if (rest.length < 2 || number >= inputs.size()) {
            return Double.NaN;
        }
        for (int i = 0; i < rest.length; i++) {
            rest[i] = sample.got()[i] - sample.right()[i];
        }
        Object input = inputs.get(number).tensor();
        double[] values = Tensors.values(input);
        if (!Tensors.shape(input).equals(sample.shape()) || allZero(values)) {
            return Double.NaN;
        }
        double factor = dot(rest, values) / dot(values, values);
        return Residual.relative(rest, scaled(values, factor)) <= FITS ? factor : Double.NaN;
    }

    private Optional<Diagnosis> diagnosis(String says, String helps) {
        return Optional.of(new Diagnosis(
                Diagnosis.Kind.PATTERN,
                List.of(),
                says,
                helps,
                (samples.size() == 1
                                ? "seen in the one wrong answer of "
                                : "seen in all " + samples.size() + " wrong answers of ")
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
