package dev.gradus.app.review;

import dev.gradus.app.questions.Question;
import java.time.LocalDate;

/**
 * A question that is asked today.
 *
 * @param since the day from which it is due; today for a new one
 * @param ifMissed the day to which a review now leads that says "missed"
 * @param ifKnew the same for "knew it"
 */
public record DueQuestion(
        Question question, Standing standing, LocalDate since, LocalDate ifMissed, LocalDate ifKnew) {}
