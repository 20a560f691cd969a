package dev.gradus.solutions.neurons;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.neurons.ThresholdNeuron;
import dev.gradus.solutions.pictures.FunctionCurves;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Judges a {@link ThresholdNeuron}: the sum, the step, and both together. */
@Grading(contract = ThresholdNeuron.class)
public final class ThresholdNeuronGrading {
    private static final int MANY_INPUTS = 100;

    /** Six products of numbers up to 3 and a bias: 13 operations on terms that are at most 20 times a small sum. */
    private static final Tolerance SUM = Tolerance.rounding(13, 20);

    /** A hundred products and their sums, about 10 in size from terms that add up to about 100. */
    private static final Tolerance LONG_SUM = Tolerance.rounding(2 * MANY_INPUTS + 1, 20);

    /** Where the picture of the step has its points; 0 has a check of its own. */
    private static final double[] GRID =
            IntStream.rangeClosed(-7, 8).mapToDouble(i -> i / 2.0 - 0.25).toArray();

    @Check(order = 1, points = 3, title = "the weighted sum adds every product, and the bias once")
    void weightedSum(@Submitted ThresholdNeuron submission, @Reference ThresholdNeuron reference, Cases cases) {
        List<Neuron> neurons = IntStream.of(2, 3, 4, 6, 1)
                .mapToObj(inputs -> Neuron.draw(cases, inputs))
                .toList();
        compareSums(submission, reference, neurons, SUM);
    }

    @Check(order = 2, points = 2, title = "the step is 1 for positive and 0 for negative sums")
    void step(
            @Submitted ThresholdNeuron submission,
            @Reference ThresholdNeuron reference,
            Cases cases,
            Evidence evidence) {
        List<Double> z = new ArrayList<>(List.of(1.0, -1.0, 0.25, -0.25, 2.5, -2.5, 40.0, -40.0));
        z.add(Math.rint(cases.uniform(1, 4) * 1000) / 1000);
        for (double point : GRID) {
            z.add(point);
        }
        List<Integer> got = Independent.each(submission, z, (s, at) -> s.step(at));
        double[] right = z.stream().mapToDouble(reference::step).toArray();
        evidence.show(FunctionCurves.of(
                "step(z)",
                z.stream().mapToDouble(Double::doubleValue).toArray(),
                got.stream().mapToDouble(Integer::doubleValue).toArray(),
                right));
        compareSteps(z, got, reference);
    }

    @Check(
            order = 3,
            points = 1,
            title = "the step is 1 at exactly 0, and 0 just below",
            visibility = Visibility.HIDDEN)
    void stepAtZero(@Submitted ThresholdNeuron submission, @Reference ThresholdNeuron reference) {
        List<Double> z = List.of(0.0, -0.0, 1e-9, -1e-9, 1e-300, -1e-300);
        compareSteps(z, Independent.each(submission, z, (s, at) -> s.step(at)), reference);
    }

    @Check(order = 4, points = 3, title = "the prediction is the step of the weighted sum")
    void predict(@Submitted ThresholdNeuron submission, @Reference ThresholdNeuron reference, Cases cases) {
        List<Neuron> neurons = List.of(
                Neuron.decidedByBias(cases, 2, 1.25),
                Neuron.decidedByBias(cases, 2, -1.25),
                Neuron.despiteBias(cases, 3, 0.75),
                Neuron.despiteBias(cases, 3, -0.75),
                Neuron.decidedByBias(cases, 4, 0.25),
                Neuron.decidedByBias(cases, 4, -0.25),
                Neuron.draw(cases, 5),
                Neuron.draw(cases, 6));
        comparePredictions(submission, reference, neurons);
    }

    @Check(
            order = 5,
            points = 1,
            title = "a sum of exactly 0 fires, one just below does not",
            visibility = Visibility.HIDDEN)
    void predictOnTheBoundary(
            @Submitted ThresholdNeuron submission, @Reference ThresholdNeuron reference, Cases cases) {
        List<Neuron> neurons = List.of(
                Neuron.withSum(cases, 2, 0),
                Neuron.withSum(cases, 3, 0),
                Neuron.withSum(cases, 3, -1.0 / 64),
                Neuron.withSum(cases, 4, 1.0 / 64),
                Neuron.withSum(cases, 5, 0));
        comparePredictions(submission, reference, neurons);
    }

    @Check(
            order = 6,
            points = 1,
            title = "with a single 1 among the inputs the sum is that input's weight and the bias",
            visibility = Visibility.HIDDEN)
    void singleInputs(@Submitted ThresholdNeuron submission, @Reference ThresholdNeuron reference, Cases cases) {
        int inputs = 4;
        Neuron drawn = Neuron.draw(cases, inputs);
        List<Neuron> neurons = new ArrayList<>();
        neurons.add(new Neuron(new double[inputs], drawn.w(), drawn.b()));
        for (int i = 0; i < inputs; i++) {
            double[] x = new double[inputs];
            x[i] = 1;
            neurons.add(new Neuron(x, drawn.w(), drawn.b()));
        }
        compareSums(submission, reference, neurons, SUM);
    }

    @Check(order = 7, points = 1, title = "a hundred inputs are no exception", visibility = Visibility.HIDDEN)
    void manyInputs(@Submitted ThresholdNeuron submission, @Reference ThresholdNeuron reference, Cases cases) {
        Neuron long1 = new Neuron(
                cases.normalVector(MANY_INPUTS, 1), cases.normalVector(MANY_INPUTS, 1), cases.uniform(0.5, 2));
        compareSums(submission, reference, List.of(long1), LONG_SUM);
    }

    private static void compareSums(
            ThresholdNeuron submission, ThresholdNeuron reference, List<Neuron> neurons, Tolerance tolerance) {
        List<Double> got = Independent.each(submission, neurons, (s, n) -> s.weightedSum(n.x(), n.w(), n.b()));
        for (int i = 0; i < neurons.size(); i++) {
            Neuron neuron = neurons.get(i);
            neuron.given(that("weightedSum(x, w, b)", got.get(i)))
                    .isCloseTo(reference.weightedSum(neuron.x(), neuron.w(), neuron.b()), tolerance);
        }
    }

    private static void compareSteps(List<Double> z, List<Integer> got, ThresholdNeuron reference) {
        for (int i = 0; i < z.size(); i++) {
            that("step(z)", got.get(i)).given("z", z.get(i)).isEqualTo(reference.step(z.get(i)));
        }
    }

    private static void comparePredictions(
            ThresholdNeuron submission, ThresholdNeuron reference, List<Neuron> neurons) {
        List<Integer> got = Independent.each(submission, neurons, (s, n) -> s.predict(n.x(), n.w(), n.b()));
        for (int i = 0; i < neurons.size(); i++) {
            Neuron neuron = neurons.get(i);
            neuron.given(that("predict(x, w, b)", got.get(i)))
                    .isEqualTo(reference.predict(neuron.x(), neuron.w(), neuron.b()));
        }
    }
}
