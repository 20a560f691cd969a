package dev.gradus.solutions.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.engine.grading.Cases;
import dev.gradus.exercises.training.MoonsTraining;
import dev.gradus.exercises.training.MoonsTraining.Batch;
import dev.gradus.exercises.training.MoonsTraining.Data;
import dev.gradus.exercises.training.MoonsTraining.Epoch;
import dev.gradus.exercises.training.MoonsTraining.Monitor;
import dev.gradus.exercises.training.MoonsTraining.Parameters;
import dev.gradus.exercises.training.MoonsTraining.Settings;
import dev.gradus.exercises.training.MoonsTraining.State;
import dev.gradus.exercises.training.MoonsTraining.Training;
import dev.gradus.matrix.Matrices;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class MoonsTrainingTest {
    private static final SimpleMatrix X = new SimpleMatrix(new double[][] {{1, 2}, {-1, 0.5}});
    private static final SimpleMatrix Y = new SimpleMatrix(new double[][] {{1}, {0}});
    private static final SimpleMatrix MASK = new SimpleMatrix(new double[][] {{1, 0}, {1, 1}});
    private static final Parameters P = new Parameters(
            new SimpleMatrix(new double[][] {{0.5, -1}, {0.25, 0.5}}),
            new SimpleMatrix(new double[][] {{0.1, -0.2}}),
            new SimpleMatrix(new double[][] {{1}, {-0.5}}),
            new SimpleMatrix(new double[][] {{0.1}}));
    private static final Settings SETTINGS = new Settings(0.1, 0.9, 0.8, 0.1, 3, 0);

    private final MoonsTraining reference = new ReferenceMoonsTraining();

    @Test
    void theStatementsBatchIsComputedByTheReference() {
        SimpleMatrix used = reference.predict(X, P);
        SimpleMatrix trained = reference.dropout(X, P, MASK, 0.8);
        double data = reference.loss(trained, Y, P, 0);
        double penalised = reference.loss(trained, Y, P, 0.1);
        Parameters g = reference.gradients(X, Y, P, MASK, SETTINGS);
        State after = reference.epoch(
                new State(P, new Parameters(P.w1().scale(0), P.b1().scale(0), P.w2().scale(0), P.b2().scale(0))),
                new Data(X, Y),
                new Epoch(List.of(new Batch(new int[] {0, 1}, MASK))),
                SETTINGS);

        Statement.of("moons-training")
                .says("| `predict` | %.4f, %.4f |", used.get(0), used.get(1))
                .says("| `dropout` | %.4f, %.4f |", trained.get(0), trained.get(1))
                .says("without penalty | %.4f |", data)
                .says("$0.05 \\cdot %.4f$ | %.4f |", (penalised - data) / 0.05, penalised - data)
                .says("| penalised loss | %.4f |", penalised)
                .says("dW_1 = %s", Statement.tex(g.w1(), 4))
                .says("db_1 = %s", Statement.tex(g.b1(), 4))
                .says("dW_2 = %s", Statement.tex(g.w2(), 4))
                .says("db_2 = %.4f", g.b2().get(0))
                .says(
                        "$W_2$ is $(%.4f, %.4f)$",
                        after.parameters().w2().get(0), after.parameters().w2().get(1))
                .says("A_1 = %s", Statement.tex(hidden(), 4))
                .says("D = %s", Statement.tex(hidden().elementMult(MASK).divide(0.8), 4));
    }

    @Test
    void agreesWithTheSameBatchComputedInPython() {
        Parameters g = reference.gradients(X, Y, P, MASK, SETTINGS);

        assertThat(g.w1().get(0, 0)).isCloseTo(-0.19542830708970899, within(1e-15));
        assertThat(g.w1().get(1, 1)).isCloseTo(0.030165002023630597, within(1e-15));
        assertThat(g.b1().get(0)).isCloseTo(0.13334715342894254, within(1e-15));
        assertThat(g.w2().get(1)).isCloseTo(0.10954704068387676, within(1e-15));
        assertThat(g.b2().get(0)).isCloseTo(0.038448388323777866, within(1e-15));
        assertThat(reference.loss(reference.dropout(X, P, MASK, 0.8), Y, P, 0.1))
                .isCloseTo(0.4818631399566708, within(1e-15));
    }

    @Test
    void theStatementsValidationLossesStopWhereItSays() {
        double[] losses = {1, 0.9, 0.95, 0.94, 0.85, 0.9, 0.89, 0.88};
        Monitor monitor = new Monitor(P, -1, Double.POSITIVE_INFINITY, 0);
        List<String> shown = new ArrayList<>();
        List<String> waited = new ArrayList<>();
        int epoch = 0;
        while (monitor.waited() < 3) {
            shown.add(String.format(Locale.ROOT, "%.2f", losses[epoch]));
            monitor = reference.observe(monitor, epoch, losses[epoch], P, SETTINGS);
            waited.add(String.valueOf(monitor.waited()));
            epoch++;
        }

        Statement.of("moons-training")
                .says("| validation loss | %s |", String.join(" | ", shown))
                .says("| `waited` | %s |", String.join(" | ", waited))
                .says("ends after epoch %d and returns the parameters of epoch %d", epoch - 1, monitor.bestEpoch());
    }

    @Test
    void aMaskOfOnesWithKeepOneIsNoDropout() {
        assertThat(reference.dropout(X, P, SimpleMatrix.filled(2, 2, 1), 1).isIdentical(reference.predict(X, P), 0))
                .isTrue();
    }

    @Test
    void learnsTwoMoonsThatALineCannotSeparate() {
        Cases cases = Cases.of(3, "moons");
        LoopFit drawn = LoopFit.drawMoons(cases);
        List<Epoch> plan = IntStream.range(0, 300)
                .mapToObj(i -> LoopCase.drawEpoch(cases, 18, 6, 8))
                .toList();
        Training training = reference.fit(
                LoopCase.drawParameters(cases, 8),
                drawn.train(),
                drawn.validation(),
                plan,
                new Settings(0.1, 0.9, 0.8, 1e-4, 300, 0));
        SimpleMatrix answers = reference.predict(drawn.validation().x(), training.parameters());
        int right = 0;
        for (int i = 0; i < answers.getNumRows(); i++) {
            right += Math.abs(answers.get(i) - drawn.validation().y().get(i)) < 0.5 ? 1 : 0;
        }

        assertThat(right).isGreaterThanOrEqualTo(8);
        assertThat(training.validationLoss()[training.bestEpoch()]).isLessThan(0.5 * training.validationLoss()[0]);
    }

    @Test
    void drawnTrainingsStopInTheMiddle() {
        for (long seed = 0; seed < 40; seed++) {
            LoopFit drawn = LoopFit.drawStopping(Cases.of(seed, "stops"));
            Training training =
                    reference.fit(drawn.initial(), drawn.train(), drawn.validation(), drawn.plan(), drawn.settings());

            assertThat(training.bestEpoch()).isPositive();
            assertThat(training.validationLoss())
                    .hasSize(training.bestEpoch() + 1 + drawn.settings().patience());
        }
    }

    @Test
    void whatAStepRoundsIsMagnifiedLessThanThousandfold() {
        double change = 1e-9;
        for (long seed = 0; seed < 200; seed++) {
            LoopFit fit = LoopFit.drawMoons(Cases.of(seed, "magnification"));
            Parameters p = fit.initial();
            Parameters moved = new Parameters(p.w1().plus(change), p.b1().plus(change), p.w2(), p.b2());
            Training one = reference.fit(p, fit.train(), fit.validation(), fit.plan(), fit.settings());
            Training other = reference.fit(moved, fit.train(), fit.validation(), fit.plan(), fit.settings());

            for (int i = 0; i < one.trainLoss().length; i++) {
                assertThat(other.trainLoss()[i]).isCloseTo(one.trainLoss()[i], within(1000 * change));
                assertThat(other.validationLoss()[i]).isCloseTo(one.validationLoss()[i], within(1000 * change));
            }
        }
    }

    @Test
    void aWrongGradientCostsNeitherTheEpochNorTheTraining() {
        assertThat(DirectGrading.of("moons-training")
                        .failures(new FaultyMoonsTraining(Set.of(LoopSlip.SLOPE_OF_DROPPED)), 5))
                .containsOnlyKeys("numericGradients", "gradients");
    }

    private static SimpleMatrix hidden() {
        return Matrices.map(Matrices.addRow(X.mult(P.w1()), P.b1()), StrictMath::tanh);
    }
}
