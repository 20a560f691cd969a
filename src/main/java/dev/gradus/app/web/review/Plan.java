package dev.gradus.app.web.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person's review aims at.
 *
 * @param newPerDay how many questions may be begun in a day
 */
record Plan(Optional<LocalDate> interview, int newPerDay) {
    static final int MOST_NEW = 100;
    static final Plan USUAL = new Plan(Optional.empty(), 5);
}
