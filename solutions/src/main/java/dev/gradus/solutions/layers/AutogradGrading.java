package dev.gradus.solutions.layers;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.layers.Autograd;
import dev.gradus.solutions.gradients.NumericComparison;
import java.util.ArrayList;
import java.util.List;

/** Judges an {@link Autograd}: each rule by itself, then what makes it hard, which is nodes with several users. */
@Grading(contract = Autograd.class)
public final class AutogradGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    @Check(order = 1, points = 2, title = "values of every operation")
    void values(@Submitted Autograd submission, @Reference Autograd reference, Cases cases) {
        List<Computation> computations = new ArrayList<>(Computations.ofEveryOperation(cases));
        computations.addAll(Computations.withSharedNodes(cases));
        compareValues(submission, reference, computations);
    }

    @Check(order = 2, points = 1, title = "values when operands stand after the nodes that use them")
    void valuesInAnyOrder(@Submitted Autograd submission, @Reference Autograd reference, Cases cases) {
        List<Computation> computations = new ArrayList<>();
        for (Computation computation : Computations.withSharedNodes(cases)) {
            computations.add(computation.reversed());
        }
        computations.add(Computations.random(cases).shuffled(cases));
        compareValues(submission, reference, computations);
    }

    @Check(order = 3, points = 2, title = "gradients of every operation")
    void gradients(@Submitted Autograd submission, @Reference Autograd reference, Cases cases) {
        compareGradients(submission, reference, Computations.ofEveryOperation(cases));
    }

    @Check(order = 4, points = 3, title = "gradients of nodes with several users")
    void sharedNodes(@Submitted Autograd submission, @Reference Autograd reference, Cases cases) {
        compareGradients(submission, reference, Computations.withSharedNodes(cases));
    }

    @Check(order = 5, points = 2, title = "gradients when operands stand after the nodes that use them")
    void gradientsInAnyOrder(@Submitted Autograd submission, @Reference Autograd reference, Cases cases) {
        List<Computation> computations = new ArrayList<>();
        for (Computation computation : Computations.withSharedNodes(cases)) {
            computations.add(computation.reversed());
        }
        computations.add(Computations.random(cases).shuffled(cases));
        computations.add(Computations.random(cases).reversed());
        compareGradients(submission, reference, computations);
    }

    @Check(order = 6, points = 2, title = "gradients of random computations agree with numeric derivatives")
    void numericDerivatives(@Submitted Autograd submission, @Reference Autograd reference, Cases cases) {
        for (int round = 0; round < 2; round++) {
            Computation computation = Computations.random(cases);
            double[] leaves = computation.leaves(reference.values(computation.graph()));
            boolean judged = NumericComparison.judges(
                    at -> {
                        Computation here = computation.with(at.vector("leaves"));
                        return reference.values(here.graph())[here.output()];
                    },
                    NamedTensors.of("leaves", leaves),
                    at -> {
                        Computation here = computation.with(at.vector("leaves"));
                        double[] gradients = submission.gradients(here.graph(), here.output());
                        here.given(that("gradients(graph, output)", gradients))
                                .hasShape(1, here.graph().size());
                        return NamedTensors.of("leaves", here.leaves(gradients));
                    },
                    cases.random().nextLong(),
                    "the computation " + computation);
            if (!judged) {
                compareGradients(submission, reference, List.of(computation));
            }
        }
    }

    @Check(order = 7, points = 1, title = "backward adds to what earlier passes left")
    void accumulation(@Submitted Autograd submission, @Reference Autograd reference, Cases cases) {
        for (Computation computation : Computations.withSharedNodes(cases)) {
            double[] before = new double[computation.graph().size()];
            for (int pass = 1; pass <= 2; pass++) {
                double[] got = submission.backward(computation.graph(), computation.output(), before);
                double[] right = reference.backward(computation.graph(), computation.output(), before);
                computation
                        .given(that("backward(graph, output, before)", got))
                        .given("before", before)
                        .isCloseTo(right, CLOSE);
                before = right;
            }
        }
    }

    @Check(
            order = 8,
            points = 1,
            title = "the output may be any node, also one with users",
            visibility = Visibility.HIDDEN)
    void outputsInTheMiddle(@Submitted Autograd submission, @Reference Autograd reference, Cases cases) {
        Computation computation = Computations.withSharedNodes(cases).get(2);
        List<Computation> computations = new ArrayList<>();
        for (int output = 0; output < computation.graph().size(); output++) {
            computations.add(new Computation(computation.graph(), output));
        }
        compareGradients(submission, reference, computations);
    }

    @Check(
            order = 9,
            points = 1,
            title = "the loss of a small network, differentiated by all its parameters",
            visibility = Visibility.HIDDEN)
    void lossOfANetwork(@Submitted Autograd submission, @Reference Autograd reference, Cases cases) {
        Computation loss = Computations.loss(cases);
        compareGradients(submission, reference, List.of(loss, loss.shuffled(cases)));
    }

    private static void compareValues(Autograd submission, Autograd reference, List<Computation> computations) {
        List<double[]> got = Independent.each(submission, computations, (s, c) -> s.values(c.graph()));
        for (int i = 0; i < computations.size(); i++) {
            Computation computation = computations.get(i);
            computation
                    .given(that("values(graph)", got.get(i)))
                    .isCloseTo(reference.values(computation.graph()), CLOSE);
        }
    }

    private static void compareGradients(Autograd submission, Autograd reference, List<Computation> computations) {
        List<double[]> got = Independent.each(submission, computations, (s, c) -> s.gradients(c.graph(), c.output()));
        for (int i = 0; i < computations.size(); i++) {
            Computation computation = computations.get(i);
            computation
                    .given(that("gradients(graph, output)", got.get(i)))
                    .isCloseTo(reference.gradients(computation.graph(), computation.output()), CLOSE);
        }
    }
}
