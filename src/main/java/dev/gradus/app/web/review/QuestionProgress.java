package dev.gradus.app.web.review;

/**
 * How far a person is with a question that was reviewed at least once.
 *
 * @param known whether it was known at the last review
 * @param due whether it is due today or was before
 */
public record QuestionProgress(boolean known, boolean due) {}
