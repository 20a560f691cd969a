package dev.gradus.app.workspace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What happened in a workspace: a set of events, so that two of them are put together by union. Immutable. */
public final class Journal {
    private static final String REMARK = "#";
    private static final List<String> HEADING = List.of(
            "# What happened to which exercise, one event a line: time, exercise, then passed, hint N, gave-up, reset or",
            "# current (it was chosen). Copy this file wherever you like; 'gradus progress --merge FILE' adds another one.");

    private final List<String> remarks;
    private final SortedSet<Event> events;

    private Journal(List<String> remarks, SortedSet<Event> events) {
        this.remarks = List.copyOf(remarks);
        this.events = events;
    }

    /**
     * A text that was read.
     *
     * @param unreadable how many lines of it are neither events nor remarks
     */
    record Reading(Journal journal, int unreadable) {}

    static Journal empty() {
        return new Journal(List.of(), new TreeSet<>());
    }

    static Reading read(String text) {
        List<String> remarks = new ArrayList<>();
        SortedSet<Event> events = new TreeSet<>();
        int unreadable = 0;
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            if (line.startsWith(REMARK)) {
                remarks.add(line);
            } else if (!line.isBlank()) {
                Optional<Event> event = Event.parse(line);
                event.ifPresent(events::add);
                unreadable += event.isPresent() ? 0 : 1;
            }
        }
        remarks.removeAll(HEADING);
        return new Reading(new Journal(remarks, events), unreadable);
    }

    /** As it is kept: a heading that says what it is, the owner's remarks, then the events by time. */
    byte[] bytes() {
        List<String> lines = new ArrayList<>(HEADING);
        lines.addAll(remarks);
        events.forEach(event -> lines.add(event.line()));
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The events of both; the remarks are this one's. */
    public Journal union(Journal other) {
        SortedSet<Event> all = new TreeSet<>(events);
        all.addAll(other.events);
        return new Journal(remarks, all);
    }

    /** With one more event, which is the last one, also where the clock was put back. */
    Journal with(Instant now, String exercise, Event.Kind kind, int number) {
        Instant time = now;
        if (!events.isEmpty() && !now.isAfter(events.last().time())) {
            Instant after = events.last().time().plusMillis(1);
            time = Event.isSound(after) ? after : events.last().time();
        }
        SortedSet<Event> all = new TreeSet<>(events);
        all.add(new Event(time, exercise, kind, number));
        return new Journal(remarks, all);
    }

    /** By time. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    public Standing standing(String exercise) {
        boolean solved = false;
        boolean everPassed = false;
        boolean gaveUp = false;
        int hints = 0;
        for (Event event : events) {
            if (event.exercise().equals(exercise)) {
                switch (event.kind()) {
                    case PASSED -> {
                        solved = true;
                        everPassed = true;
                    }
                    case RESET -> solved = false;
                    case HINT -> hints = Math.max(hints, event.number());
                    case GAVE_UP -> gaveUp = true;
                    case CURRENT -> {}
                }
            }
        }
        return new Standing(solved, everPassed, hints, gaveUp);
    }

    public boolean isSolved(Drill drill) {
        return standing(drill.id()).solved();
    }

    /** The exercise that was passed last. */
    public Optional<String> lastPassed() {
        return last(event -> event.kind() == Event.Kind.PASSED).map(Event::exercise);
    }

    /** The exercise to work on: the one that was chosen and not passed since, else the first that is not solved. */
    public Optional<Drill> current(Curriculum curriculum) {
        return last(event -> event.kind() == Event.Kind.CURRENT)
                .filter(chosen -> last(event -> event.kind() == Event.Kind.PASSED
                                && event.exercise().equals(chosen.exercise())
                                && event.time().isAfter(chosen.time()))
                        .isEmpty())
                .flatMap(chosen -> curriculum.find(chosen.exercise()))
                .or(() -> curriculum.drills().stream()
                        .filter(drill -> !isSolved(drill))
                        .findFirst());
    }

    /** The next exercise that is not solved, counted from the one that was chosen or passed last; then from the first. */
    public Optional<Drill> following(Curriculum curriculum) {
        int from = last(event -> event.kind() == Event.Kind.CURRENT || event.kind() == Event.Kind.PASSED)
                .flatMap(event -> curriculum.find(event.exercise()))
                .map(Drill::number)
                .orElse(0);
        List<Drill> open =
                curriculum.drills().stream().filter(drill -> !isSolved(drill)).toList();
        return open.stream()
                .filter(drill -> drill.number() > from)
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private Optional<Event> last(Predicate<Event> which) {
        return events.stream().filter(which).reduce((earlier, later) -> later);
    }

    @Override
    public String toString() {
        return events.stream().map(Event::line).collect(Collectors.joining("\n"));
    }
}
