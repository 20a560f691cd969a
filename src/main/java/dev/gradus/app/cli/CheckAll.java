package dev.gradus.app.cli;

import dev.gradus.app.workspace.Drill;
import dev.gradus.app.workspace.LearnerFiles;
import dev.gradus.app.workspace.WorkspaceException;
import dev.gradus.engine.Grader;
import dev.gradus.engine.GraderSettings;
import dev.gradus.engine.Graders;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.GradingRequest;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.Escaped;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Checks everything in a workspace that is not a bare skeleton any more. */
final class CheckAll {
    private static final int LONGEST = 160;

    private final GradusCommand gradus;
    private final Practice practice;
    private final Limits limits;
    private final long seed;
    private final boolean json;
    private final LearnerFiles sources;

    CheckAll(GradusCommand gradus, Practice practice, Limits limits, long seed, boolean json) {
        this.gradus = gradus;
        this.practice = practice;
        this.limits = limits;
        this.seed = seed;
        this.json = json;
        this.sources = LearnerFiles.of(practice.workspace());
    }

    private enum State {
        PASSED("✓"),
        NOT_PASSED("✗"),
        FAULT("!"),
        NOT_BEGUN("·"),
        MISSING("?");

        private final String symbol;

        State(String symbol) {
            this.symbol = symbol;
        }
    }

    /** What is known of one exercise; {@code says} is foreign text, not yet escaped. */
    private record Row(Drill drill, State state, String says, Optional<Report> report) {
        static Row without(Drill drill, State state, String says) {
            return new Row(drill, state, says, Optional.empty());
        }
    }

    private record JsonRow(
            String exercise, String verdict, Optional<Double> points, Optional<Double> maxPoints, String says) {}

    /** @return the exit code: whether everything that was begun passes */
    int run() throws InterruptedException {
        List<Row> rows = new ArrayList<>();
        List<Drill> begun = new ArrayList<>();
        for (Drill drill : practice.curriculum().drills()) {
            notGraded(drill).ifPresentOrElse(rows::add, () -> begun.add(drill));
        }
        rows.addAll(grade(begun));
        rows.sort((a, b) -> Integer.compare(a.drill().number(), b.drill().number()));
        rows.stream().filter(row -> row.state() == State.PASSED).forEach(row -> practice.passed(row.drill()));
        if (json) {
            Json.print(gradus.out(), rows.stream().map(CheckAll::jsonRow).toList());
        } else {
            print(rows);
        }
        return exitCode(rows);
    }

    private Optional<Row> notGraded(Drill drill) {
        try {
            Optional<Path> file = sources.find(drill);
            if (file.isEmpty()) {
                return Optional.of(Row.without(
                        drill,
                        State.MISSING,
                        "there is no " + drill.fileName() + "; 'gradus reset " + drill.id() + "' hands it out again"));
            }
            return sources.isUntouched(drill, file.get())
                    ? Optional.of(Row.without(drill, State.NOT_BEGUN, "not begun"))
                    : Optional.empty();
        } catch (WorkspaceException e) {
            return Optional.of(Row.without(drill, State.NOT_PASSED, e.getMessage()));
        }
    }

    private List<Row> grade(List<Drill> begun) throws InterruptedException {
        if (begun.isEmpty()) {
            return List.of();
        }
        int jobs = Math.min(Runtime.getRuntime().availableProcessors(), begun.size());
        ExecutorService executor = Executors.newFixedThreadPool(jobs);
        try (Grader grader = Graders.open(new GraderSettings(jobs, true, false));
                ProgressDisplay progress = ProgressDisplay.on(gradus)) {
            grader.expect(begun.size());
            progress.show("Checking", begun.size());
            CompletionService<Row> gradings = new ExecutorCompletionService<>(executor);
            List<Callable<Row>> tasks = new ArrayList<>();
            begun.forEach(drill -> tasks.add(() -> grade(drill, grader)));
            tasks.forEach(gradings::submit);
            List<Row> rows = new ArrayList<>();
            while (rows.size() < begun.size()) {
                rows.add(result(gradings));
                progress.of(rows.size(), begun.size());
            }
            return rows;
        } finally {
            executor.shutdownNow();
        }
    }

    private static Row result(CompletionService<Row> gradings) throws InterruptedException {
        try {
            return gradings.take().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Row grade(Drill drill, Grader grader) {
        Report report;
        try {
            GradingRequest request = new GradingRequest(
                    drill.exercise(),
                    CheckCommand.read(sources.withWhatItUses(sources.require(drill))),
                    seed,
                    limits,
                    Optional.empty());
            report = grader.grade(request, GradingListener.NONE).forAudience(Audience.LEARNER);
        } catch (UserErrorException | WorkspaceException e) {
            return Row.without(drill, State.NOT_PASSED, e.getMessage());
        }
        State state = switch (report.verdict()) {
            case PASSED -> State.PASSED;
            case GRADER_FAULT -> State.FAULT;
            default -> State.NOT_PASSED;
        };
        return new Row(drill, state, report.headline(), Optional.of(report));
    }

    private void print(List<Row> rows) {
        int widest =
                rows.stream().mapToInt(row -> row.drill().id().length()).max().orElse(0);
        for (Row row : rows) {
            if (row.state() != State.NOT_BEGUN) {
                gradus.out()
                        .printf(
                                "%s %-" + widest + "s  %s%n",
                                row.state().symbol,
                                row.drill().id(),
                                sentence(row));
            }
        }
        gradus.out()
                .println(count(rows, State.PASSED) + " passed, "
                        + (count(rows, State.NOT_PASSED) + count(rows, State.FAULT)) + " did not, "
                        + (count(rows, State.NOT_BEGUN) + count(rows, State.MISSING)) + " not begun.");
    }

    private String sentence(Row row) {
        String before =
                row.state() == State.NOT_PASSED && practice.journal().isSolved(row.drill()) ? "It passed before. " : "";
        String line = before + Escaped.line(row.says());
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static long count(List<Row> rows, State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    private static JsonRow jsonRow(Row row) {
        return new JsonRow(
                row.drill().id(),
                row.report()
                        .map(Report::verdict)
                        .map(Verdict::id)
                        .orElseGet(() ->
                                row.state().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                row.report().map(Report::points),
                row.report().map(Report::maxPoints),
                row.says());
    }

    private static int exitCode(List<Row> rows) {
        if (count(rows, State.FAULT) > 0) {
            return ExitCode.FAULT;
        }
        return count(rows, State.NOT_PASSED) > 0 ? ExitCode.NOT_PASSED : ExitCode.PASSED;
    }
}
