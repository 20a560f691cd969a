package dev.gradus.app.web.progress;

import dev.gradus.app.questions.Question;
import dev.gradus.app.review.Scheduler;
import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.catalogue.CatalogueEntry;
import dev.gradus.app.web.catalogue.Standing;
import dev.gradus.app.web.catalogue.Standings;
import dev.gradus.app.web.catalogue.Topic;
import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.questions.Questions;
import dev.gradus.app.web.review.QuestionProgress;
import dev.gradus.app.web.review.ReviewDesk;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Mistake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far the current person is, and what was done lately. */
@ApplicationScoped
class ProgressDesk {
    /** Days shown, today among them. */
    static final int DAYS = 28;

    private static final int SHOWN_BY = 5;

    private final ProgressQueries queries;
    private final Catalogue catalogue;
    private final Questions questions;
    private final Standings standings;
    private final ReviewDesk reviews;
    private final Scheduler days;
    private final CurrentPerson person;

    @Inject
    ProgressDesk(
            ProgressQueries queries,
            Catalogue catalogue,
            Questions questions,
            Standings standings,
            ReviewDesk reviews,
            Scheduler days,
            CurrentPerson person) {
        this.queries = queries;
        this.catalogue = catalogue;
        this.questions = questions;
        this.standings = standings;
        this.reviews = reviews;
        this.days = days;
        this.person = person;
    }

    /** In the order of teaching; topics with questions only come last. */
    List<TopicProgress> topics() {
        Map<String, Standing> known = standings.of(person.id());
        Map<String, QuestionProgress> begun = reviews.progress();
        Map<String, List<CatalogueEntry>> exercises =
                catalogue.topics().stream().collect(Collectors.toMap(Topic::id, Topic::exercises));
        Set<String> ids = new LinkedHashSet<>();
        catalogue.topics().forEach(topic -> ids.add(topic.id()));
        ids.addAll(questions.byTopic().keySet());
        return ids.stream()
                .map(id -> topic(
                        id,
                        exercises.getOrDefault(id, List.of()).stream()
                                .map(entry -> known.getOrDefault(entry.id(), Standing.NOT_STARTED))
                                .toList(),
                        questions.byTopic().getOrDefault(id, List.of()),
                        begun))
                .toList();
    }

    /** Those that are still made first, then by how often they were. */
    List<MistakeProgress> mistakes() {
        Map<String, List<Graded>> exercises = new LinkedHashMap<>();
        queries.graded(person.id())
                .forEach(graded -> exercises
                        .computeIfAbsent(graded.exercise(), id -> new ArrayList<>())
                        .add(graded));
        return exercises.entrySet().stream()
                .flatMap(exercise -> mistakes(exercise.getKey(), exercise.getValue()))
                .sorted(Comparator.comparing(MistakeProgress::still)
                        .thenComparing(MistakeProgress::times)
                        .thenComparing(MistakeProgress::last)
                        .reversed())
                .toList();
    }

    /** The last days up to today in the time zone of the machine, newest first. */
    List<DayActivity> activity() {
        LocalDate today = days.today();
        Instant since =
                today.minusDays(DAYS - 1L).atStartOfDay(ZoneId.systemDefault()).toInstant();
        Map<LocalDate, Map<String, Long>> counted = queries.events(person.id(), since).stream()
                .collect(Collectors.groupingBy(
                        event -> days.day(event.at()),
                        Collectors.groupingBy(ProgressQueries.Event::kind, Collectors.counting())));
        return Stream.iterate(today, day -> day.minusDays(1))
                .limit(DAYS)
                .map(day -> day(day, counted.getOrDefault(day, Map.of())))
                .toList();
    }

    private TopicProgress topic(
            String id, List<Standing> exercises, List<Question> asked, Map<String, QuestionProgress> begun) {
        List<QuestionProgress> states = asked.stream()
                .flatMap(question -> Optional.ofNullable(begun.get(question.id())).stream())
                .toList();
        return new TopicProgress(
                id,
                catalogue.topicTitle(id),
                (int) exercises.stream().filter(Standing::isSolved).count(),
                (int) exercises.stream()
                        .filter(standing -> standing.state() != Standing.State.NOT_STARTED)
                        .count(),
                exercises.size(),
                (int) states.stream().filter(QuestionProgress::known).count(),
                states.size(),
                (int) states.stream().filter(QuestionProgress::due).count(),
                asked.size());
    }

    private Stream<MistakeProgress> mistakes(String exercise, List<Graded> submissions) {
        return submissions.stream()
                .flatMap(graded -> graded.mistakes().stream())
                .distinct()
                .map(mistake -> mistake(exercise, mistake, submissions));
    }

    private MistakeProgress mistake(String exercise, String id, List<Graded> submissions) {
        List<Graded> showing = submissions.stream()
                .filter(graded -> graded.mistakes().contains(id))
                .toList();
        Graded last = showing.get(showing.size() - 1);
        Optional<Instant> gone = submissions.stream()
                .skip(submissions.indexOf(last) + 1L)
                .map(Graded::submittedAt)
                .findFirst();
        Optional<Mistake> known = catalogue.exercise(exercise).map(Exercise::mistakes).stream()
                .flatMap(List::stream)
                .filter(mistake -> mistake.id().equals(id))
                .findFirst();
        return new MistakeProgress(
                id,
                id.replace('-', ' '),
                exercise,
                catalogue.title(exercise),
                known.map(Mistake::says).orElse(""),
                known.map(Mistake::helps).orElse(""),
                showing.size(),
                last.submittedAt(),
                gone.isEmpty(),
                gone.orElse(null),
                showing.stream()
                        .sorted(Comparator.comparing(Graded::submittedAt).reversed())
                        .limit(SHOWN_BY)
                        .map(graded -> new MistakeProgress.Shown(graded.id(), graded.number()))
                        .toList());
    }

    private static DayActivity day(LocalDate day, Map<String, Long> counted) {
        return new DayActivity(
                day,
                counted.getOrDefault("SUBMIT", 0L).intValue(),
                counted.getOrDefault("RUN", 0L).intValue(),
                counted.getOrDefault("REVIEW", 0L).intValue(),
                counted.getOrDefault("INTERVIEW", 0L).intValue());
    }
}
