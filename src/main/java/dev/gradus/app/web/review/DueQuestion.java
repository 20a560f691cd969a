package dev.gradus.app.web.review;

import dev.gradus.app.questions.Question;
import java.time.LocalDate;

/**
 * A question that is asked today.
 *
 * @param since the day from which it is due; today for a new one
 */
record DueQuestion(Question question, Standing standing, LocalDate since) {}
