package dev.gradus.app.web.interview;

import dev.gradus.app.web.submissions.SubmissionRow;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/**
 * The exercise of an interview.
 *
 * @param summary first paragraph of its statement
 * @param submissions those that were made during the interview, newest first
 * @param best in percent, nothing without a graded submission
 */
public record CodingView(
        String id, String title, RawString summary, List<SubmissionRow> submissions, Optional<String> best) {}
