package dev.gradus.solutions.training;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Fact;
import dev.gradus.engine.report.Finding;
import dev.gradus.engine.statistics.ConvergenceCheck;
import dev.gradus.engine.statistics.ConvergenceResult;
import dev.gradus.engine.statistics.RunOutcome;
import dev.gradus.engine.statistics.TrainingRun;
import dev.gradus.exercises.training.XorMlp;
import dev.gradus.exercises.training.XorMlp.Parameters;
import dev.gradus.exercises.training.XorMlp.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/**
 * Trains from the submission's own first weights with 20 seeds; 14 must learn XOR.
 *
 * <p>The architecture, the rate and the number of epochs are fixed so that a right network learns with a probability of
 * more than 0.99 (docs/xor-convergence.md has the measurement); then fewer than 14 of 20 have probability 7e-10.
 */
final class XorConvergence {
    static final int HIDDEN = 8;
    static final double LEARNING_RATE = 0.5;
    static final int EPOCHS = 600;
    static final int RUNS = 20;
    private static final double NEAR_ENOUGH = 0.25;
    private static final double SUCCESS_PROBABILITY = 0.99;

    private final XorMlp submission;
    private final XorMlp reference;

    XorConvergence(XorMlp submission, XorMlp reference) {
        this.submission = submission;
        this.reference = reference;
    }

    void judge(Cases cases, Evidence evidence) {
        List<Long> seeds = Stream.generate(cases.random()::nextLong).limit(RUNS).toList();
        List<Parameters> initial =
                Independent.each(submission, seeds, (s, seed) -> s.initialize(HIDDEN, Cases.randomOf(seed)));
        initial.forEach(parameters -> Tensor.requireShapes(parameters, HIDDEN));
        List<Training> trainings = Independent.each(submission, initial, XorConvergence::train);
        List<TrainingRun> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            Tensor.requireShapes(trainings.get(i).parameters(), HIDDEN);
            runs.add(run(seeds.get(i), initial.get(i), trainings.get(i)));
        }
        ConvergenceResult result = ConvergenceCheck.ofRuns(RUNS)
                .withSuccessProbability(SUCCESS_PROBABILITY)
                .on(runs, ConvergenceCheck.XOR_CROSS_ENTROPY);
        int shown = representative(result);
        evidence.show(LossCurves.of(
                "Loss on XOR, from the first weights of seed " + seeds.get(shown),
                runs.get(shown).losses(),
                train(reference, initial.get(shown)).lossBeforeEachEpoch()));
        evidence.show(DecisionBoundary.of(reference, trainings.get(shown).parameters()));
        if (!result.accepted()) {
            throw failed(result, seeds);
        }
    }

    /** Whether every probability is within a quarter of its label. */
    static boolean isLearned(SimpleMatrix probabilities) {
        for (int i = 0; i < Network.XOR_Y.getNumRows(); i++) {
            if (!(Math.abs(probabilities.get(i, 0) - Network.XOR_Y.get(i, 0)) < NEAR_ENOUGH)) {
                return false;
            }
        }
        return true;
    }

    private static Training train(XorMlp subject, Parameters initial) {
        return subject.train(Network.XOR_X, Network.XOR_Y, initial, LEARNING_RATE, EPOCHS);
    }

    /** The end is judged by the right forward pass: predict and loss have checks of their own. */
    private TrainingRun run(long seed, Parameters initial, Training training) {
        SimpleMatrix last = reference.predict(Network.XOR_X, training.parameters());
        double[] record = training.lossBeforeEachEpoch();
        boolean usable = record != null && record.length == EPOCHS;
        double[] losses = usable
                ? record
                : new double[] {
                    reference.loss(reference.predict(Network.XOR_X, initial), Network.XOR_Y),
                    reference.loss(last, Network.XOR_Y)
                };
        return new TrainingRun(seed, isLearned(last), losses);
    }

    /** The first run that failed, if the submission fails by it. */
    private static int representative(ConvergenceResult result) {
        if (result.accepted()) {
            return Math.max(0, result.outcomes().indexOf(RunOutcome.CONVERGED));
        }
        for (int i = 0; i < RUNS; i++) {
            if (result.outcomes().get(i) != RunOutcome.CONVERGED) {
                return i;
            }
        }
        return 0;
    }

    private static CheckFailed failed(ConvergenceResult result, List<Long> seeds) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("learned", result.successes() + " of " + RUNS));
        facts.add(new Fact("needed", String.valueOf(result.acceptance().required())));
        facts.add(new Fact(
                "probability that a right network is rejected",
                String.format(Locale.ROOT, "%.1e", result.acceptance().falseRejectionRate())));
        for (RunOutcome outcome : RunOutcome.values()) {
            if (outcome != RunOutcome.CONVERGED && result.count(outcome) > 0) {
                facts.add(new Fact(result.count(outcome) + " runs", outcome.sentence()));
            }
        }
        return new CheckFailed(new Finding(
                result.summary(),
                Optional.of("train"),
                Optional.of(HIDDEN + " hidden units, learningRate = " + Show.number(LEARNING_RATE) + ", epochs = "
                        + EPOCHS + ", first weights by initialize from the seeds " + seeds),
                Optional.of("|p - y| below 0.25 for all four samples"),
                Optional.empty(),
                facts));
    }
}
