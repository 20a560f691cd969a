package dev.gradus.app.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Says on which day a question comes again. It counts whole days of one time zone, so that a review late in the evening
 * and one early the next morning are a day apart, as people count.
 */
public final class Scheduler {
    /** The probability of recall that an interval is chosen for. */
    public static final double DESIRED_RETENTION = 0.9;

    private final Fsrs fsrs;
    private final Clock clock;
    private final ZoneId zone;

    /** A scheduler with this clock's time, read in the zone in which the person counts days. */
    public Scheduler(Fsrs fsrs, Clock clock, ZoneId zone) {
        this.fsrs = fsrs;
        this.clock = clock;
        this.zone = zone;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return day(now());
    }

    /** The day that a moment belongs to. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /**
     * The schedule after a review today: due again today when missed, and tomorrow at the earliest when known.
     *
     * @param before the schedule so far, nothing for the first review
     */
    public Schedule after(Optional<Schedule> before, Recall recall) {
        LocalDate today = today();
        Memory memory = before.map(schedule -> fsrs.next(schedule.memory(), daysSince(schedule, today), recall))
                .orElseGet(() -> fsrs.first(recall));
        LocalDate due = recall == Recall.MISSED ? today : today.plusDays(fsrs.interval(memory, DESIRED_RETENTION));
        boolean lapsed = recall == Recall.MISSED
                && before.map(schedule -> !schedule.missedLast()).orElse(false);
        return new Schedule(
                memory,
                due,
                today,
                before.map(Schedule::reps).orElse(0) + 1,
                before.map(Schedule::lapses).orElse(0) + (lapsed ? 1 : 0));
    }

    /**
     * The day on which a question is due, brought forward to the day before the interview where it would come later. What
     * was reviewed on that day already has no day left before the interview and keeps its own; so does everything once the
     * interview is there.
     *
     * @param interview the day of the interview, if one is set
     */
    public LocalDate due(Schedule schedule, Optional<LocalDate> interview) {
        return interview
                .filter(day -> day.isAfter(today()))
                .map(day -> day.minusDays(1))
                .filter(last ->
                        schedule.due().isAfter(last) && schedule.lastReview().isBefore(last))
                .orElse(schedule.due());
    }

    /** A clock that was set back must not make the past come after the present. */
    private static long daysSince(Schedule schedule, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(schedule.lastReview(), today));
    }
}
