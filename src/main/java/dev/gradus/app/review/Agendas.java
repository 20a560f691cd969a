package dev.gradus.app.review;

import dev.gradus.app.questions.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts together what is due. */
public final class Agendas {
    private final List<Question> questions;
    private final Scheduler scheduler;

    /** @param questions all there are, in the order of the catalogue */
    public Agendas(List<Question> questions, Scheduler scheduler) {
        this.questions = List.copyOf(questions);
        this.scheduler = scheduler;
    }

    /**
     * What is due today among the chosen questions; new ones count against the number for a day whatever was chosen.
     *
     * @param states where every question that was begun stands, by its id
     */
    public Agenda of(Map<String, QuestionState> states, Plan plan, Predicate<Question> choice) {
        return new Draft(states, plan).agenda(choice);
    }

    private final class Draft {
        private final Map<String, QuestionState> states;
        private final Plan plan;
        private final LocalDate today = scheduler.today();

        Draft(Map<String, QuestionState> states, Plan plan) {
            this.states = states;
            this.plan = plan;
        }

        Agenda agenda(Predicate<Question> choice) {
            List<Question> chosen = questions.stream().filter(choice).toList();
            List<Question> unseen = chosen.stream()
                    .filter(question -> !states.containsKey(question.id()))
                    .toList();
            int begin = Math.min(unseen.size(), newLeft());
            List<DueQuestion> due = new ArrayList<>();
            chosen.stream()
                    .filter(question -> states.containsKey(question.id()))
                    .filter(question -> !due(question).isAfter(today))
                    .map(this::seen)
                    .forEach(due::add);
            unseen.stream()
                    .limit(begin)
                    .map(question -> entry(question, Standing.NEW, today))
                    .forEach(due::add);
            due.sort(Comparator.comparing(DueQuestion::standing)
                    .thenComparing(DueQuestion::since)
                    .thenComparing(this::lastReview));
            int waiting = unseen.size() - begin;
            return new Agenda(today, List.copyOf(due), next(chosen, waiting), waiting);
        }

        private DueQuestion seen(Question question) {
            LocalDate day = due(question);
            return entry(question, standing(states.get(question.id()), day), day);
        }

        private DueQuestion entry(Question question, Standing standing, LocalDate since) {
            return new DueQuestion(
                    question, standing, since, dueAfter(question, Recall.MISSED), dueAfter(question, Recall.KNEW));
        }

        private LocalDate dueAfter(Question question, Recall recall) {
            Optional<Schedule> before =
                    Optional.ofNullable(states.get(question.id())).map(QuestionState::schedule);
            return scheduler.due(scheduler.after(before, recall), plan.interview());
        }

        private LocalDate due(Question question) {
            return scheduler.due(states.get(question.id()).schedule(), plan.interview());
        }

        private Standing standing(QuestionState state, LocalDate due) {
            if (due.isBefore(today)) {
                return Standing.OVERDUE;
            }
            boolean missedToday = state.schedule().missedLast()
                    && state.schedule().lastReview().equals(today);
            return missedToday ? Standing.AGAIN : Standing.DUE;
        }

        /** What was missed today comes again in the order in which it was missed; the rest in the catalogue's order. */
        private Instant lastReview(DueQuestion due) {
            return due.standing() == Standing.AGAIN
                    ? states.get(due.question().id()).lastReview()
                    : Instant.EPOCH;
        }

        private int newLeft() {
            int begun = (int) states.values().stream()
                    .filter(state -> scheduler.day(state.firstReview()).equals(today))
                    .count();
            return Math.max(0, plan.newPerDay() - begun);
        }

        private Optional<LocalDate> next(List<Question> chosen, int waiting) {
            Stream<LocalDate> later = chosen.stream()
                    .filter(question -> states.containsKey(question.id()))
                    .map(this::due)
                    .filter(day -> day.isAfter(today));
            Stream<LocalDate> begin =
                    waiting > 0 && plan.newPerDay() > 0 ? Stream.of(today.plusDays(1)) : Stream.empty();
            return Stream.concat(later, begin).min(Comparator.naturalOrder());
        }
    }
}
