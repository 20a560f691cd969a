package dev.gradus.app.workspace;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that happened to an exercise, as one line of text: {@code 2026-05-03T14:10:00.123Z relu hint 2}.
 *
 * @param time to the millisecond
 * @param exercise its id, also of one that is not installed any more
 * @param number which hint, from 1; 0 for everything else
 */
public record Event(Instant time, String exercise, Kind kind, int number) implements Comparable<Event> {
    private static final int MOST_HINTS = 99;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Pattern LINE = Pattern.compile(
            "(\\S{10,40})\\s+([a-z0-9][a-z0-9-]{0,99})\\s+(current|gave-up|passed|reset|hint\\s+(\\d{1,2}))");
    private static final Comparator<Event> ORDER = Comparator.comparing(Event::time)
            .thenComparing(Event::exercise)
            .thenComparing(Event::kind)
            .thenComparing(Event::number);

    /** What can happen; in the file by its name in lower case. */
    public enum Kind {
        /** It was chosen to be worked on. */
        CURRENT,
        /** A hint was shown. */
        HINT,
        /** Its solution was asked for before it was passed. */
        GAVE_UP,
        /** The skeleton was put back, so that it is to be solved again. */
        RESET,
        /** A check of it passed. */
        PASSED;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Event {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Reads a line; nothing if it is none of ours. */
    static Optional<Event> parse(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Instant time = OffsetDateTime.parse(matcher.group(1)).toInstant();
            int number = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
            String word = matcher.group(3).split("\\s", 2)[0];
            Kind kind = Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
            boolean sound = isSound(time) && (kind == Kind.HINT) == (number > 0) && number <= MOST_HINTS;
            return sound ? Optional.of(new Event(time, matcher.group(2), kind, number)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a line with this time can be read again. */
    static boolean isSound(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }

    String line() {
        return time + " " + exercise + " " + kind.word() + (kind == Kind.HINT ? " " + number : "");
    }

    @Override
    public int compareTo(Event other) {
        return ORDER.compare(this, other);
    }
}
