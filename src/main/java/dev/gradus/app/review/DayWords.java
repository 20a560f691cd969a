package dev.gradus.app.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days as a person reads them. */
public final class DayWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private DayWords() {}

    /** As in "Sat 28 Nov 2026". */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** As in "today", "tomorrow", "on Sat 28 Nov 2026, in 3 days" or "since Sun 22 Nov 2026". */
    public static String seenFrom(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow, " + of(day);
        }
        return days > 0 ? "on " + of(day) + ", in " + days + " days" : "since " + of(day);
    }
}
