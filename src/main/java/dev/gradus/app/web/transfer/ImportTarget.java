package dev.gradus.app.web.transfer;

import dev.gradus.app.transfer.ExportFormat;

/** Takes the entries of an export, each of which keeps the rules of {@link ExportFormat}. */
interface ImportTarget {

    void preferences(ExportFormat.Preferences preferences);

    void plan(ExportFormat.Plan plan);

    void submission(ExportFormat.Submission submission);

    void review(ExportFormat.Review review);

    void state(ExportFormat.QuestionState state);

    void mark(ExportFormat.Mark mark);

    void reference(ExportFormat.ReferenceRequest request);

    void hint(ExportFormat.Hint hint);

    void interview(ExportFormat.Interview interview);
}
