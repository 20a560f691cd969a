package dev.gradus.app.web.review;

import dev.gradus.app.questions.Question;
import dev.gradus.app.review.Agenda;
import dev.gradus.app.review.Agendas;
import dev.gradus.app.review.Plan;
import dev.gradus.app.review.QuestionState;
import dev.gradus.app.review.Recall;
import dev.gradus.app.review.Schedule;
import dev.gradus.app.review.Scheduler;
import dev.gradus.app.review.Score;
import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.questions.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Where the current person reviews. */
@ApplicationScoped
public class ReviewDesk {
    private static final int REVIEWS_SHOWN = 50;
    private static final int YEARS_AHEAD = 10;

    private final ReviewStore store;
    private final Questions questions;
    private final Scheduler scheduler;
    private final CurrentPerson person;

    @Inject
    ReviewDesk(ReviewStore store, Questions questions, Scheduler scheduler, CurrentPerson person) {
        this.store = store;
        this.questions = questions;
        this.scheduler = scheduler;
        this.person = person;
    }

    Agenda agenda(Choice choice) {
        return new Agendas(questions.all(), scheduler)
                .of(store.states(person.id()), store.plan(person.id()), choice::includes);
    }

    LocalDate today() {
        return scheduler.today();
    }

    /** The day on which a question is due; nothing as long as it was never reviewed. */
    Optional<LocalDate> due(Question question) {
        Plan plan = plan();
        return store.state(person.id(), question.id())
                .map(QuestionState::schedule)
                .map(schedule -> scheduler.due(schedule, plan.interview()));
    }

    /** The day to which a review now would lead. */
    LocalDate dueAfter(Question question, Recall recall) {
        Optional<Schedule> before = store.state(person.id(), question.id()).map(QuestionState::schedule);
        return scheduler.due(scheduler.after(before, recall), plan().interview());
    }

    /**
     * The score of what was ticked.
     *
     * @throws RefusedReviewException if the question has no such point
     */
    public Score score(Question question, Set<Integer> points, Set<Integer> disqualifiers) {
        try {
            return Score.of(question, points, disqualifiers);
        } catch (IndexOutOfBoundsException e) {
            throw new RefusedReviewException("A point was ticked that this question does not have: its rubric has "
                    + question.rubric().size() + " points and "
                    + question.disqualifiers().size() + " disqualifiers, counted from 0.");
        }
    }

    /**
     * Records a review.
     *
     * @param key makes a repeated request the same review
     * @throws RefusedReviewException if it cannot be recorded
     */
    Review record(Question question, Assessment assessment, Optional<String> key) {
        Score score = score(question, assessment.points(), assessment.disqualifiers());
        return store.record(person.id(), assessment, score, key);
    }

    /**
     * Records what a person said of an answer that was given elsewhere, as in an interview.
     *
     * @param key makes a repeated request the same review
     * @throws RefusedReviewException if it cannot be recorded
     */
    public void record(
            Question question,
            Recall recall,
            SortedSet<Integer> points,
            SortedSet<Integer> disqualifiers,
            String answer,
            String key) {
        record(question, new Assessment(question.id(), recall, points, disqualifiers, answer), Optional.of(key));
    }

    /** How far the current person is with every question that was begun, by id. */
    public Map<String, QuestionProgress> progress() {
        LocalDate today = today();
        Optional<LocalDate> interview = plan().interview();
        return store.states(person.id()).values().stream()
                .collect(Collectors.toMap(
                        QuestionState::question,
                        state -> new QuestionProgress(
                                !state.schedule().missedLast(),
                                !scheduler.due(state.schedule(), interview).isAfter(today))));
    }

    /** The latest reviews of a question, newest first. */
    List<Review> reviews(Question question) {
        return store.reviews(person.id(), question.id(), REVIEWS_SHOWN);
    }

    Marks marks(Question question) {
        return store.marks(person.id(), question.id());
    }

    Set<String> starred() {
        return Set.copyOf(store.starred(person.id()));
    }

    void star(Question question, boolean starred) {
        store.star(person.id(), question.id(), starred);
    }

    void note(Question question, String note) {
        store.note(person.id(), question.id(), note);
    }

    /** An interview that is over is no plan any more. */
    Plan plan() {
        Plan stored = store.plan(person.id());
        LocalDate today = today();
        return new Plan(stored.interview().filter(day -> !day.isBefore(today)), stored.newPerDay());
    }

    /**
     * Changes the plan.
     *
     * @throws RefusedReviewException if its numbers or its date make no sense
     */
    void plan(Plan plan) {
        LocalDate today = today();
        plan.interview()
                .filter(day -> day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD)))
                .ifPresent(day -> {
                    throw new RefusedReviewException("The interview must be today or later, and within " + YEARS_AHEAD
                            + " years; " + day + " is not.");
                });
        if (plan.newPerDay() < 0 || plan.newPerDay() > Plan.MOST_NEW) {
            throw new RefusedReviewException("New questions in a day must be 0 to " + Plan.MOST_NEW + ".");
        }
        store.plan(person.id(), plan);
    }
}
