package dev.gradus.app.web.interview;

import dev.gradus.app.web.pages.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Spans of time, moments and shares as a person reads them. */
final class MinuteWords {

    private MinuteWords() {}

    /** Minutes and seconds without a sign, as in "4:05". */
    static String of(Duration span) {
        long seconds = Math.abs(span.toMillis()) / 1000;
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    static String of(Instant moment) {
        return Times.minutes(moment);
    }

    /** In whole percent, never rounded up to what was not reached. */
    static String percent(double share) {
        return Math.round(Math.floor(share * 100 + 1e-9)) + " %";
    }
}
