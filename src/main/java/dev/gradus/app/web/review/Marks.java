package dev.gradus.app.web.review;

/**
 * What a person keeps beside a question.
 *
 * @param note may be empty
 */
record Marks(boolean starred, String note) {
    static final Marks NONE = new Marks(false, "");
}
