package dev.gradus.solutions.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.grading.Cases;
import dev.gradus.exercises.experiments.HyperparameterSweep;
import dev.gradus.exercises.experiments.HyperparameterSweep.Cell;
import dev.gradus.exercises.experiments.HyperparameterSweep.Run;
import dev.gradus.exercises.experiments.HyperparameterSweep.Setting;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HyperparameterSweepTest {
    private final HyperparameterSweep reference = new ReferenceHyperparameterSweep();

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        Statement statement = Statement.of("hyperparameter-sweep");
        for (Run run : Sweeps.example()) {
            statement.says(
                    "| %s | %d | %d | %s | %.2f | %.2f |",
                    run.setting().learningRate(),
                    run.setting().hidden(),
                    run.seed(),
                    Arrays.stream(run.validation()).mapToObj(String::valueOf).collect(Collectors.joining(", ")),
                    reference.score(run.validation()),
                    run.test());
        }
        List<Cell> cells = reference.summarize(Sweeps.example());
        for (Cell cell : cells) {
            statement.says(
                    "| %s | %d | %d | %d | %.2f | %.2f | %.2f |",
                    cell.setting().learningRate(),
                    cell.setting().hidden(),
                    cell.runs(),
                    cell.diverged(),
                    cell.median(),
                    cell.lowest(),
                    cell.highest());
        }
        Setting chosen = reference.choose(cells);
        statement
                .says("choice is rate %s with %d units", chosen.learningRate(), chosen.hidden())
                .says("the report is %.2f,", reference.report(Sweeps.example(), chosen));
    }

    @Test
    void noOrderOfTheRunsMatters() {
        List<Run> runs = Sweeps.withDivergence(Sweeps.draw(Cases.of(1, "order"), 3, 3, 4));
        List<Run> shuffled = new ArrayList<>(runs);
        Collections.shuffle(shuffled, new Random(2));

        assertThat(reference.summarize(shuffled)).isEqualTo(reference.summarize(runs));
        assertThat(reference.report(shuffled, runs.get(0).setting()))
                .isEqualTo(reference.report(runs, runs.get(0).setting()));
    }

    @Test
    void theMedianSplitsTheScoresInHalves() {
        List<Run> runs = Sweeps.draw(Cases.of(7, "median"), 2, 2, 6);
        for (Cell cell : reference.summarize(runs)) {
            double[] scores = runs.stream()
                    .filter(run -> run.setting().equals(cell.setting()))
                    .mapToDouble(run -> reference.score(run.validation()))
                    .toArray();

            assertThat(Arrays.stream(scores).filter(score -> score < cell.median()))
                    .hasSize(3);
            assertThat(Arrays.stream(scores).filter(score -> score > cell.median()))
                    .hasSize(3);
        }
    }

    @Test
    void theChoiceDoesNotKnowTheTestScores() {
        List<Run> runs = Sweeps.draw(Cases.of(3, "test"), 3, 3, 5);
        List<Run> otherTests = runs.stream()
                .map(run -> new Run(run.setting(), run.seed(), run.validation(), 1 - run.test()))
                .toList();

        assertThat(reference.choose(reference.summarize(otherTests)))
                .isEqualTo(reference.choose(reference.summarize(runs)));
    }

    @Test
    void aWrongScoreCostsNoPointsInTheSummaryOfSoundRuns() {
        assertThat(DirectGrading.of("hyperparameter-sweep")
                        .failures(new FaultyHyperparameterSweep(Set.of(SweepSlip.FINAL_SCORE)), 1))
                .containsKey("scores")
                .doesNotContainKey("summaries");
    }
}
