package dev.gradus.app.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person reviews today.
 *
 * @param due in the order of asking
 * @param next the first later day on which one of these questions is due or a new one may be begun
 * @param waiting new questions that wait for another day
 */
public record Agenda(LocalDate today, List<DueQuestion> due, Optional<LocalDate> next, int waiting) {

    /** How many questions are asked for this reason. */
    public long count(Standing standing) {
        return due.stream().filter(question -> question.standing() == standing).count();
    }
}
