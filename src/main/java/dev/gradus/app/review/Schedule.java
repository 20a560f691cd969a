package dev.gradus.app.review;

import java.time.LocalDate;

/**
 * Where one question stands in a person's review.
 *
 * @param due the day on which it is due when no interview is near
 * @param lastReview the day of the last review
 * @param reps how often it was reviewed
 * @param lapses how often it was missed though it had been known the time before
 */
public record Schedule(Memory memory, LocalDate due, LocalDate lastReview, int reps, int lapses) {

    /** Whether it was missed on the day of the last review and not known since. */
    public boolean missedLast() {
        return !due.isAfter(lastReview);
    }
}
