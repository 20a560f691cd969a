package dev.gradus.app.interview;

import dev.gradus.app.review.Recall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A mock interview. Its time passes only while it runs; when all of it has passed it is over, at that very moment, however
 * much later somebody looks. Every change is made at a moment that the caller gives, and first lets the time until then
 * pass.
 *
 * @param current position of the part that is asked now, or was last
 * @param runningSince until when time is counted in the parts; nothing while no time passes
 * @param endedAt when it was over
 * @param timeUp whether it was over because the time was
 */
public record Interview(
        UUID id,
        Terms terms,
        long seed,
        Instant startedAt,
        Phase phase,
        int current,
        Optional<Instant> runningSince,
        Optional<Instant> endedAt,
        boolean timeUp,
        List<Item> items) {
    public Interview {
        items = List.copyOf(items);
    }

    /** An interview that begins now. */
    public static Interview begin(UUID id, Terms terms, long seed, List<PlannedItem> plan, Instant now) {
        List<Item> items = IntStream.range(0, plan.size())
                .mapToObj(position -> Item.planned(position, plan.get(position)))
                .toList();
        return new Interview(id, terms, seed, now, Phase.RUNNING, 0, Optional.of(now), Optional.empty(), false, items)
                .reaching(0);
    }

    public Duration planned() {
        return items.stream().map(Item::planned).reduce(Duration.ZERO, Duration::plus);
    }

    public Duration used() {
        return items.stream().map(Item::used).reduce(Duration.ZERO, Duration::plus);
    }

    /** What is left of the whole time. */
    public Duration left() {
        return planned().minus(used());
    }

    public Item currentItem() {
        return items.get(current);
    }

    /** The questions that were reached: those that there is something to say about. */
    public List<Item> assessable() {
        return items.stream().filter(Item::isQuestion).filter(Item::reached).toList();
    }

    public Optional<Item> exercise() {
        return items.stream().filter(item -> !item.isQuestion()).findFirst();
    }

    /** The same at a later moment. A clock that was set back takes no time away. */
    public Interview at(Instant now) {
        if (runningSince.isEmpty()) {
            return this;
        }
        Instant since = runningSince.get();
        Duration passed = now.isAfter(since) ? Duration.between(since, now) : Duration.ZERO;
        Duration left = left();
        if (passed.compareTo(left) >= 0) {
            return change(current, item -> item.taking(left)).ended(since.plus(left), true);
        }
        return change(current, item -> item.taking(passed)).in(Phase.RUNNING, current, Optional.of(since.plus(passed)));
    }

    /** Keeps what was written for a part; after the time too, as long as no report is written. */
    public Interview write(int position, String answer, Instant now) {
        Interview at = at(now);
        if (at.phase == Phase.DONE) {
            throw WrongPhaseException.of(at.phase);
        }
        Item item = at.item(position);
        boolean late = at.phase == Phase.ASSESSING;
        return item.answer().equals(answer) ? at : at.change(position, before -> before.withAnswer(answer, late));
    }

    /** Asks for another part. */
    public Interview go(int position, Instant now) {
        Interview at = at(now).require(Phase.RUNNING);
        at.item(position);
        return at.in(Phase.RUNNING, position, at.runningSince).reaching(position);
    }

    /** Says that the current part is done, and goes to the next that is not. */
    public Interview done(Instant now) {
        Interview at = at(now).require(Phase.RUNNING);
        return at.change(at.current, item -> item.withDone(true)).next(now);
    }

    /** Leaves the current part for later, and goes to the next that is not done. */
    public Interview skip(Instant now) {
        Interview at = at(now).require(Phase.RUNNING);
        return at.change(at.current, item -> item.withDone(false)).next(now);
    }

    public Interview pause(Instant now) {
        Interview at = at(now);
        return at.phase == Phase.PAUSED ? at : at.require(Phase.RUNNING).in(Phase.PAUSED, at.current, Optional.empty());
    }

    public Interview resume(Instant now) {
        return phase == Phase.RUNNING ? at(now) : require(Phase.PAUSED).in(Phase.RUNNING, current, Optional.of(now));
    }

    /** Ends it before its time. */
    public Interview end(Instant now) {
        Interview at = at(now);
        return at.phase == Phase.ASSESSING ? at : at.requireNot(Phase.DONE).ended(now, false);
    }

    /** Keeps what was ticked for an answer. */
    public Interview assess(int position, AnswerAssessment ticked, Instant now) {
        Interview at = at(now).require(Phase.ASSESSING);
        if (!at.assessable().contains(at.item(position))) {
            throw new NoSuchItemException(position, at.items.size());
        }
        return at.change(position, item -> item.withAssessment(ticked));
    }

    /** Ends the assessment: the report is written. */
    public Interview close(Instant now) {
        Interview at = at(now);
        return at.phase == Phase.DONE ? at : at.require(Phase.ASSESSING).in(Phase.DONE, at.current, Optional.empty());
    }

    /** Remembers what was put into the review. */
    public Interview reviewed(int position, Recall recall) {
        require(Phase.DONE).item(position);
        return change(position, item -> item.withReviewed(recall));
    }

    /**
     * The part at a position.
     *
     * @throws NoSuchItemException if there is none
     */
    public Item item(int position) {
        if (position < 0 || position >= items.size()) {
            throw new NoSuchItemException(position, items.size());
        }
        return items.get(position);
    }

    private Interview next(Instant now) {
        return Stream.concat(items.stream().skip(current + 1L), items.stream().limit(current))
                .filter(item -> !item.done())
                .findFirst()
                .map(item -> go(item.position(), now))
                .orElse(this);
    }

    private Interview reaching(int position) {
        return change(position, Item::withReached);
    }

    private Interview ended(Instant when, boolean becauseOfTime) {
        return new Interview(
                id,
                terms,
                seed,
                startedAt,
                Phase.ASSESSING,
                current,
                Optional.empty(),
                Optional.of(when),
                becauseOfTime,
                items);
    }

    private Interview require(Phase wanted) {
        if (phase != wanted) {
            throw WrongPhaseException.of(phase);
        }
        return this;
    }

    private Interview requireNot(Phase unwanted) {
        if (phase == unwanted) {
            throw WrongPhaseException.of(phase);
        }
        return this;
    }

    private Interview in(Phase next, int position, Optional<Instant> since) {
        return new Interview(id, terms, seed, startedAt, next, position, since, endedAt, timeUp, items);
    }

    private Interview change(int position, UnaryOperator<Item> change) {
        List<Item> changed = new ArrayList<>(items);
        changed.set(position, change.apply(changed.get(position)));
        return new Interview(id, terms, seed, startedAt, phase, current, runningSince, endedAt, timeUp, changed);
    }
}
