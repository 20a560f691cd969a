package dev.gradus.app.web.submissions;

import dev.gradus.app.web.jobs.Stage;
import dev.gradus.engine.report.CheckResult;
import java.util.List;
import java.util.Optional;

/**
 * How far a submission is, for a page that follows it.
 *
 * @param words the state in one sentence
 * @param checks how many checks there will be; 0 as long as that is not known
 */
public record ProgressView(Status status, String words, int checks, List<CheckView> checked) {
    /** A check that ended. */
    public record CheckView(String title, String outcome, String words) {
        static CheckView of(CheckResult result) {
            return new CheckView(
                    result.title(), result.outcome().id(), result.outcome().words());
        }
    }

    static ProgressView of(StoredSubmission submission, Optional<Stage> stage, int ahead) {
        if (submission.status() == Status.DONE) {
            return new ProgressView(Status.DONE, "Graded.", 0, List.of());
        }
        Optional<Stage> begun = stage.filter(s -> s.kind() != Stage.Kind.WAITING);
        return new ProgressView(
                submission.status(),
                begun.map(ProgressView::words).orElseGet(() -> waiting(submission, ahead)),
                stage.map(Stage::checks).orElse(0),
                stage.map(Stage::checked).orElse(List.of()).stream()
                        .map(CheckView::of)
                        .toList());
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
