package dev.gradus.solutions.experiments;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.experiments.HyperparameterSweep;
import dev.gradus.exercises.experiments.HyperparameterSweep.Cell;
import dev.gradus.exercises.experiments.HyperparameterSweep.Run;
import dev.gradus.exercises.experiments.HyperparameterSweep.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Judges a {@link HyperparameterSweep} on runs that are given as data. A summary may follow the submission's own scores,
 * because these were judged before; the choice is made among right cells.
 */
@Grading(contract = HyperparameterSweep.class)
public final class HyperparameterSweepGrading {
    private static final Tolerance SCORE =
            new Tolerance(0, 1e-12, "a selection and at most one mean of two; another score differs by 5e-4");

    @Check(order = 1, points = 1, title = "grid combines every learning rate with every number of hidden units")
    void grids(@Submitted HyperparameterSweep submission, @Reference HyperparameterSweep reference, Cases cases) {
        double[] rates = {0.1, Math.rint(1000 * cases.uniform(0.2, 0.9)) / 1000, 0.01};
        int[] hidden = {4, 2 + cases.random().nextInt(2)};
        List<Setting> got = submission.grid(rates, hidden);
        that("grid(learningRates, hidden)", got)
                .given("learningRates", rates)
                .given("hidden", hidden)
                .isEqualTo(reference.grid(rates, hidden));
    }

    @Check(order = 2, points = 2, title = "the score of a run is its best validation score")
    void scores(@Submitted HyperparameterSweep submission, @Reference HyperparameterSweep reference, Cases cases) {
        compareScores(
                submission,
                reference,
                List.of(
                        new double[] {0.5, 0.9, 0.7},
                        new double[] {0.8},
                        Sweeps.validation(cases),
                        Sweeps.validation(cases)));
    }

    @Check(
            order = 3,
            points = 1,
            title = "a run that diverged has the score 0, wherever it diverged",
            visibility = Visibility.HIDDEN)
    void divergedRuns(@Submitted HyperparameterSweep submission, @Reference HyperparameterSweep reference) {
        compareScores(
                submission,
                reference,
                List.of(
                        new double[] {0.5, 0.9, Double.NaN},
                        new double[] {Double.NaN, 0.6, 0.7},
                        new double[] {0.6, Double.POSITIVE_INFINITY, 0.7},
                        new double[] {Double.NaN}));
    }

    @Check(order = 4, points = 3, title = "summarize puts the runs of each setting together: median, lowest, highest")
    void summaries(
            @Submitted HyperparameterSweep submission,
            @Reference HyperparameterSweep reference,
            Cases cases,
            Evidence evidence) {
        judgeSummary(submission, reference, Sweeps.draw(cases, 2, 1, 3), evidence);
        judgeSummary(submission, reference, Sweeps.draw(cases, 2, 3, 5), evidence);
    }

    @Check(
            order = 5,
            points = 2,
            title = "runs that diverged count, an even number of runs has a median, and no order matters",
            visibility = Visibility.HIDDEN)
    void harderSummaries(
            @Submitted HyperparameterSweep submission,
            @Reference HyperparameterSweep reference,
            Cases cases,
            Evidence evidence) {
        judgeSummary(submission, reference, Sweeps.example(), evidence);
        List<Run> runs = Sweeps.withDivergence(Sweeps.draw(cases, 3, 2, 4));
        judgeSummary(submission, reference, runs, evidence);
        List<Run> shuffled = new ArrayList<>(runs);
        Collections.shuffle(shuffled, cases.random());
        judgeSummary(submission, reference, shuffled, evidence);
    }

    @Check(order = 6, points = 2, title = "choose takes the setting with the highest median")
    void choices(@Submitted HyperparameterSweep submission, @Reference HyperparameterSweep reference, Cases cases) {
        compareChoices(
                submission,
                reference,
                List.of(
                        List.of(cell(0.1, 4, 0.8, 0.7, 0.95), cell(0.01, 4, 0.85, 0.6, 0.9)),
                        reference.summarize(Sweeps.draw(cases, 3, 3, 3)),
                        reference.summarize(Sweeps.withDivergence(Sweeps.draw(cases, 3, 2, 5)))));
    }

    @Check(
            order = 7,
            points = 1,
            title = "of equal medians the lowest score decides, then the number of units, then the rate",
            visibility = Visibility.HIDDEN)
    void ties(@Submitted HyperparameterSweep submission, @Reference HyperparameterSweep reference) {
        Cell steady = cell(0.1, 8, 0.8, 0.78, 0.82);
        Cell shaky = cell(0.1, 4, 0.8, 0.6, 0.95);
        Cell large = cell(0.3, 16, 0.8, 0.78, 0.9);
        Cell slow = cell(0.01, 8, 0.8, 0.78, 0.81);
        compareChoices(
                submission,
                reference,
                List.of(
                        List.of(shaky, steady),
                        List.of(large, steady),
                        List.of(steady, slow),
                        List.of(slow, steady),
                        List.of(shaky, large, steady, slow)));
    }

    @Check(order = 8, points = 2, title = "report is the median test score of the chosen setting")
    void reports(@Submitted HyperparameterSweep submission, @Reference HyperparameterSweep reference, Cases cases) {
        List<Run> drawn = Sweeps.draw(cases, 2, 2, 5);
        List<Run> even = Sweeps.withDivergence(Sweeps.draw(cases, 2, 2, 4));
        List<Report> questions = List.of(
                new Report(Sweeps.example(), new Setting(0.01, 16)),
                new Report(Sweeps.example(), new Setting(0.1, 4)),
                new Report(drawn, drawn.get(0).setting()),
                new Report(even, even.get(1).setting()),
                new Report(even, even.get(2).setting()));
        List<Double> got = Independent.each(submission, questions, (s, q) -> s.report(q.runs(), q.chosen()));
        for (int i = 0; i < questions.size(); i++) {
            Report question = questions.get(i);
            that("report(runs, chosen)", got.get(i))
                    .given("runs", described(question.runs()))
                    .given("chosen", question.chosen())
                    .isCloseTo(reference.report(question.runs(), question.chosen()), SCORE);
        }
    }

    private static Cell cell(double rate, int hidden, double median, double lowest, double highest) {
        return new Cell(new Setting(rate, hidden), 5, 0, median, lowest, highest);
    }

    private static void compareScores(
            HyperparameterSweep submission, HyperparameterSweep reference, List<double[]> runs) {
        List<Double> got = Independent.each(submission, runs, HyperparameterSweep::score);
        for (int i = 0; i < runs.size(); i++) {
            that("score(validation)", got.get(i))
                    .given("validation", runs.get(i))
                    .isCloseTo(reference.score(runs.get(i)), SCORE);
        }
    }

    private static void compareChoices(
            HyperparameterSweep submission, HyperparameterSweep reference, List<List<Cell>> questions) {
        List<Setting> got = Independent.each(submission, questions, HyperparameterSweep::choose);
        for (int i = 0; i < questions.size(); i++) {
            that("choose(cells)", got.get(i))
                    .given("cells", questions.get(i))
                    .isEqualTo(reference.choose(questions.get(i)));
        }
    }

    private static void judgeSummary(
            HyperparameterSweep submission, HyperparameterSweep reference, List<Run> runs, Evidence evidence) {
        List<Cell> got = submission.summarize(runs);
        List<Cell> right = reference.summarize(runs);
        try {
            compareCells(got, right, runs);
        } catch (CheckFailed wrong) {
            if (!followsOwnScores(got, submission, reference, runs)) {
                show(evidence, "submitted", got);
                show(evidence, "right", right);
                throw wrong;
            }
        }
    }

    /** Whether the cells are right for the submission's own scores of the runs that did not diverge. */
    private static boolean followsOwnScores(
            List<Cell> got, HyperparameterSweep submission, HyperparameterSweep reference, List<Run> runs) {
        List<Double> own = Independent.each(submission, runs, (s, run) -> s.score(run.validation()));
        List<Run> scored = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean finite = Arrays.stream(run.validation()).allMatch(Double::isFinite);
            double[] validation = finite ? new double[] {own.get(i)} : run.validation();
            scored.add(new Run(run.setting(), run.seed(), validation, run.test()));
        }
        try {
            compareCells(got, reference.summarize(scored), runs);
            return true;
        } catch (CheckFailed other) {
            return false;
        }
    }

    private static void compareCells(List<Cell> got, List<Cell> right, List<Run> runs) {
        String shown = described(runs);
        that("the settings of summarize(runs)", got.stream().map(Cell::setting).toList())
                .given("runs", shown)
                .isEqualTo(right.stream().map(Cell::setting).toList());
        for (int i = 0; i < right.size(); i++) {
            Cell mine = got.get(i);
            Cell theirs = right.get(i);
            String of = " of " + theirs.setting();
            that("runs" + of, mine.runs()).given("runs", shown).isEqualTo(theirs.runs());
            that("diverged" + of, mine.diverged()).given("runs", shown).isEqualTo(theirs.diverged());
            that("median" + of, mine.median()).given("runs", shown).isCloseTo(theirs.median(), SCORE);
            that("lowest" + of, mine.lowest()).given("runs", shown).isCloseTo(theirs.lowest(), SCORE);
            that("highest" + of, mine.highest()).given("runs", shown).isCloseTo(theirs.highest(), SCORE);
        }
    }

    private static String described(List<Run> runs) {
        StringBuilder lines = new StringBuilder();
        for (Run run : runs) {
            lines.append("\n  ")
                    .append(run.setting())
                    .append(" seed ")
                    .append(run.seed())
                    .append(": validation ")
                    .append(Arrays.toString(run.validation()))
                    .append(", test ")
                    .append(run.test());
        }
        return lines.toString();
    }

    private static void show(Evidence evidence, String which, List<Cell> cells) {
        if (!cells.isEmpty() && cells.stream().allMatch(cell -> cell.median() >= 0)) {
            evidence.show(new Picture.Bars(
                    "Median score of each setting, " + which,
                    "The medians of " + cells.size() + " settings, " + which + ".",
                    cells.stream()
                            .map(cell -> "rate " + cell.setting().learningRate() + ", "
                                    + cell.setting().hidden() + " units")
                            .toList(),
                    cells.stream().mapToDouble(Cell::median).toArray(),
                    "median validation score"));
        }
    }

    private record Report(List<Run> runs, Setting chosen) {}
}
