package dev.gradus.app.web.progress;

/**
 * How far somebody is with a topic.
 *
 * @param solved exercises with a submission that passed
 * @param tried exercises with a submission, solved ones among them
 * @param exercises all of them
 * @param known questions that were known at their last review
 * @param begun questions with a review
 * @param due questions that were begun and are due today or were before
 * @param questions all of them
 */
public record TopicProgress(
        String id, String title, int solved, int tried, int exercises, int known, int begun, int due, int questions) {}
