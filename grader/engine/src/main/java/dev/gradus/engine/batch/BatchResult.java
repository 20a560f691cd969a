package dev.gradus.engine.batch;

import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.submission.Intake;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of a batch.
 *
 * @param rows one per submission, ordered by person
 * @param refusals what could not be graded
 */
public record BatchResult(Path out, long seed, List<BatchRow> rows, List<Intake.Refusal> refusals) {
    public BatchResult {
        rows = List.copyOf(rows);
        refusals = List.copyOf(refusals);
    }

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    public long count(BatchRow.Source source) {
        return rows.stream().filter(row -> row.source() == source).count();
    }

    /** What could not be graded and is not just a part of something that was. */
    public List<Intake.Refusal> ungraded() {
        return refusals.stream()
                .filter(refusal -> rows.stream().noneMatch(row -> refusal.path().startsWith(row.path())))
                .toList();
    }

    /** Exit code of a program that grades a batch: 0 all passed, 1 not all, 2 nothing to grade, 3 a fault of ours. */
    public int exitCode() {
        if (count(Verdict.GRADER_FAULT) > 0) {
            return 3;
        }
        if (rows.isEmpty()) {
            return 2;
        }
        return count(Verdict.PASSED) == rows.size() && ungraded().isEmpty() ? 0 : 1;
    }
}
