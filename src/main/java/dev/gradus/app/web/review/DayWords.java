package dev.gradus.app.web.review;

import dev.gradus.app.web.pages.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and moments as a person reads them. */
final class DayWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private DayWords() {}

    /** As in "Sat 28 Nov 2026". */
    static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** As in "today", "tomorrow", "on Sat 28 Nov 2026, in 3 days" or "since Sun 22 Nov 2026". */
    static String seenFrom(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow, " + of(day);
        }
        return days > 0 ? "on " + of(day) + ", in " + days + " days" : "since " + of(day);
    }

    static String of(Instant moment) {
        return Times.minutes(moment);
    }
}
