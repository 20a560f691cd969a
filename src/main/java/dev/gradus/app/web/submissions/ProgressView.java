package dev.gradus.app.web.submissions;

import dev.gradus.app.web.jobs.Stage;
import dev.gradus.engine.grading.PlannedCheck;
import dev.gradus.engine.report.CheckResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a submission is, for a page that follows it.
 *
 * @param words the state in one sentence
 * @param checks all that will run, in their order, so that the page has its final shape from the beginning
 */
public record ProgressView(Status status, String words, List<CheckView> checks) {

    /**
     * A check that ended, or waits to be run.
     *
     * @param outcome an id for the stylesheet
     */
    public record CheckView(String id, String title, String outcome, String words) {
        static CheckView of(CheckResult result) {
            return new CheckView(
                    result.id(),
                    result.title(),
                    result.outcome().id(),
                    result.outcome().words());
        }

        static CheckView of(PlannedCheck check) {
            return new CheckView(check.id(), check.title(), "waiting", "waiting");
        }
    }

    static ProgressView of(StoredSubmission submission, Optional<Stage> stage, int ahead, List<PlannedCheck> planned) {
        if (submission.status() == Status.DONE) {
            return new ProgressView(Status.DONE, "Graded.", List.of());
        }
        Map<String, CheckView> checks = new LinkedHashMap<>();
        planned.forEach(check -> checks.put(check.id(), CheckView.of(check)));
        stage.map(Stage::checked).orElse(List.of()).forEach(result -> checks.put(result.id(), CheckView.of(result)));
        Optional<Stage> begun = stage.filter(s -> s.kind() != Stage.Kind.WAITING);
        return new ProgressView(
                submission.status(),
                begun.map(ProgressView::words).orElseGet(() -> waiting(submission, ahead)),
                new ArrayList<>(checks.values()));
    }

    private static String words(Stage stage) {
        return stage.kind() == Stage.Kind.COMPILING
                ? "Compiling."
                : "Checking: " + stage.checked().size() + " of " + stage.checks() + " checks done.";
    }

    private static String waiting(StoredSubmission submission, int ahead) {
        if (submission.status() == Status.RUNNING) {
            return "Waiting for the grader.";
        }
        return switch (ahead) {
            case 0 -> "Waiting: yours is next.";
            case 1 -> "Waiting: one submission is before yours.";
            default -> "Waiting: " + ahead + " submissions are before yours.";
        };
    }
}
