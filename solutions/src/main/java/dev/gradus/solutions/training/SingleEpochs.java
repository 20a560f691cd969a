package dev.gradus.solutions.training;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.exercises.training.XorMlp;
import dev.gradus.exercises.training.XorMlp.Gradients;
import dev.gradus.exercises.training.XorMlp.Parameters;
import dev.gradus.exercises.training.XorMlp.Training;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges what an epoch does with gradients and losses, whether these are right or not: the answer may be the right one,
 * or the one that follows from the submission's own gradients or loss.
 */
final class SingleEpochs {
    private static final Tolerance CLOSE = Tolerance.standard();

    /** Neither 1 nor a rate at which another slip gives the same step. */
    private static final double LOWEST_RATE = 0.15;

    private static final double HIGHEST_RATE = 0.6;

    private SingleEpochs() {}

    /** One epoch of training. */
    private record Step(Network network, double learningRate) {
        static List<Step> of(List<Network> networks, Cases cases) {
            List<Step> steps = new ArrayList<>();
            networks.forEach(network -> steps.add(new Step(network, cases.uniform(LOWEST_RATE, HIGHEST_RATE))));
            return steps;
        }

        Training ask(XorMlp subject) {
            return subject.train(network.x(), network.y(), network.parameters(), learningRate, 1);
        }

        Gradients gradients(XorMlp subject) {
            return subject.gradients(network.x(), network.y(), network.parameters());
        }

        Expect given(Expect expect) {
            return network.given(expect).given("learningRate", learningRate).given("epochs", 1);
        }
    }

    static void judgeUpdate(XorMlp submission, XorMlp reference, List<Network> networks, Cases cases) {
        List<Step> steps = Step.of(networks, cases);
        List<Training> trainings = Independent.each(submission, steps, (s, step) -> step.ask(s));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Parameters got = trainings.get(i).parameters();
            Tensor.requireShapes(got, step.network().hidden());
            try {
                compare(step, got, step.gradients(reference));
            } catch (CheckFailed wrong) {
                if (!followsOwnGradients(step, got, submission)) {
                    throw wrong;
                }
            }
        }
    }

    private static boolean followsOwnGradients(Step step, Parameters got, XorMlp submission) {
        Gradients own = step.gradients(submission);
        try {
            Tensor.requireShapes(own, step.network().parameters());
            compare(step, got, own);
            return true;
        } catch (CheckFailed other) {
            return false;
        }
    }

    private static void compare(Step step, Parameters got, Gradients gradients) {
        for (Tensor tensor : Tensor.values()) {
            step.given(that(tensor.label() + " after one epoch", tensor.of(got)))
                    .isCloseTo(
                            tensor.of(step.network().parameters())
                                    .minus(tensor.of(gradients).scale(step.learningRate())),
                            CLOSE);
        }
    }

    static void judgeRecord(XorMlp submission, XorMlp reference, List<Network> networks, Cases cases) {
        List<Step> steps = Step.of(networks, cases);
        List<Training> trainings = Independent.each(submission, steps, (s, step) -> step.ask(s));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Network network = step.network();
            double[] record = trainings.get(i).lossBeforeEachEpoch();
            var a2 = reference.predict(network.x(), network.parameters());
            try {
                step.given(that("lossBeforeEachEpoch", record))
                        .isCloseTo(new double[] {reference.loss(a2, network.y())}, CLOSE);
            } catch (CheckFailed wrong) {
                double own = submission.loss(a2, network.y());
                if (record == null
                        || record.length != 1
                        || !(Math.abs(record[0] - own) <= CLOSE.limit(Math.abs(own)))) {
                    throw wrong;
                }
            }
        }
        judgeLength(submission, networks.get(0), 0);
        judgeLength(submission, networks.get(0), 3);
    }

    private static void judgeLength(XorMlp submission, Network network, int epochs) {
        double[] record = submission
                .train(network.x(), network.y(), network.parameters(), LOWEST_RATE, epochs)
                .lossBeforeEachEpoch();
        that("lossBeforeEachEpoch", record).given("epochs", epochs).hasShape(1, epochs);
    }
}
