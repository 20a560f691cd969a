package dev.gradus.app.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person's review aims at.
 *
 * @param newPerDay how many questions may be begun in a day
 */
public record Plan(Optional<LocalDate> interview, int newPerDay) {
    public static final int MOST_NEW = 100;
    public static final Plan USUAL = new Plan(Optional.empty(), 5);
}
