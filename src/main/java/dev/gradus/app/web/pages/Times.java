package dev.gradus.app.web.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as pages show them, in the time zone of the machine that the portal runs on. */
public final class Times {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private Times() {}

    /** As in "3 May 2026, 14:10". */
    public static String minutes(Instant instant) {
        return MINUTES.format(instant);
    }
}
