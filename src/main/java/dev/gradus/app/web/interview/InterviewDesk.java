package dev.gradus.app.web.interview;

import dev.gradus.app.interview.AnswerAssessment;
import dev.gradus.app.interview.CodingTask;
import dev.gradus.app.interview.Interview;
import dev.gradus.app.interview.InterviewReport;
import dev.gradus.app.interview.Item;
import dev.gradus.app.interview.Mix;
import dev.gradus.app.interview.Phase;
import dev.gradus.app.interview.Pool;
import dev.gradus.app.interview.Terms;
import dev.gradus.app.interview.WrongPhaseException;
import dev.gradus.app.questions.Question;
import dev.gradus.app.review.Recall;
import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.catalogue.Standing;
import dev.gradus.app.web.catalogue.Standings;
import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.questions.Questions;
import dev.gradus.app.web.review.ReviewDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/** Where the current person is interviewed. */
@ApplicationScoped
class InterviewDesk {
    /** Questions that were asked within this come last. */
    private static final Duration NOT_LONG_AGO = Duration.ofDays(14);

    private static final int SHOWN = 50;

    private final InterviewStore store;
    private final Questions questions;
    private final Catalogue catalogue;
    private final Standings standings;
    private final ReviewDesk reviews;
    private final CurrentPerson person;
    private final Clock clock;
    private final RandomGenerator seeds = new SecureRandom();

    @Inject
    InterviewDesk(
            InterviewStore store,
            Questions questions,
            Catalogue catalogue,
            Standings standings,
            ReviewDesk reviews,
            CurrentPerson person,
            Clock clock) {
        this.store = store;
        this.questions = questions;
        this.catalogue = catalogue;
        this.standings = standings;
        this.reviews = reviews;
        this.person = person;
        this.clock = clock;
    }

    /** An interview with what it was worth; complete only once its report is written. */
    record Held(Interview interview, Optional<Double> coding) {
        InterviewReport report() {
            return InterviewReport.of(interview, coding.orElse(0.0));
        }
    }

    /** Topics that questions can be asked on, in the order of the catalogue. */
    Collection<String> topics() {
        return questions.byTopic().keySet();
    }

    /**
     * Begins an interview.
     *
     * @param key makes a repeated request the same interview
     * @throws dev.gradus.app.interview.TooFewQuestionsException if the chosen questions do not fill the time
     */
    UUID begin(Terms terms, Optional<String> key) {
        Instant now = now();
        long seed = seeds.nextLong();
        Interview interview = Interview.begin(UUID.randomUUID(), terms, seed, Mix.compose(terms, pool(now), seed), now);
        return store.insert(person.id(), interview, key);
    }

    /** The interviews of the current person, newest first. */
    List<Held> history() {
        Map<UUID, Double> coding = store.coding(person.id());
        Instant now = now();
        return store.latest(person.id(), SHOWN).stream()
                .map(interview -> new Held(interview.at(now), Optional.ofNullable(coding.get(interview.id()))))
                .toList();
    }

    /** One interview, at this moment. */
    Held look(UUID id) {
        Interview stored = store.find(person.id(), id).orElseThrow(NotFoundException::new);
        Interview now = stored.at(now());
        // Only looking writes nothing, unless the time turns out to be over.
        Interview interview = now.phase() == stored.phase() ? now : change(id, Interview::at);
        return new Held(interview, Optional.ofNullable(store.coding(person.id()).get(id)));
    }

    /**
     * Changes an interview at this moment.
     *
     * @throws NotFoundException if the current person has none such
     */
    Interview change(UUID id, BiFunction<Interview, Instant, Interview> change) {
        Instant now = now();
        return store.change(person.id(), id, interview -> change.apply(interview, now))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * What the ticks for one answer are worth.
     *
     * @throws dev.gradus.app.web.review.RefusedReviewException if the question has no such point
     */
    AnswerAssessment assessment(Item item, Set<Integer> points, Set<Integer> disqualifiers) {
        Question question = questions.require(item.subject());
        return AnswerAssessment.of(points, disqualifiers, reviews.score(question, points, disqualifiers));
    }

    /** Whether the question of a part is still there. */
    boolean isInstalled(Item item) {
        return questions.find(item.subject()).isPresent();
    }

    /** Puts what was said of the answers into the review; what was put there before stays. */
    Interview review(UUID id, Map<Integer, Recall> recalls) {
        Interview interview = look(id).interview();
        if (interview.phase() != Phase.DONE) {
            throw WrongPhaseException.of(interview.phase());
        }
        recalls.keySet().forEach(interview::item);
        interview.assessable().stream()
                .filter(item -> item.reviewed().isEmpty() && recalls.containsKey(item.position()))
                .forEach(item -> questions
                        .find(item.subject())
                        .ifPresent(question -> review(id, item, question, recalls.get(item.position()))));
        return look(id).interview();
    }

    private void review(UUID id, Item item, Question question, Recall recall) {
        AnswerAssessment ticked = item.assessment().orElseGet(() -> assessment(item, Set.of(), Set.of()));
        reviews.record(
                question,
                recall,
                ticked.points(),
                ticked.disqualifiers(),
                item.answer(),
                "interview:" + id + ":" + item.position());
        change(id, (interview, now) -> interview.reviewed(item.position(), recall));
    }

    private Pool pool(Instant now) {
        Map<String, Standing> known = standings.of(person.id());
        return new Pool(
                questions.all(),
                catalogue.entries().stream()
                        .map(entry -> new CodingTask(
                                entry.id(),
                                entry.content().topic(),
                                entry.content().difficulty(),
                                entry.content().minutes(),
                                known.getOrDefault(entry.id(), Standing.NOT_STARTED)
                                        .isSolved()))
                        .toList(),
                store.asked(person.id(), now.minus(NOT_LONG_AGO)));
    }

    /** As fine as it is stored, so that no time is lost by storing it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
