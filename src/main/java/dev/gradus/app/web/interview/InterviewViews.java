package dev.gradus.app.web.interview;

import dev.gradus.app.interview.Interview;
import dev.gradus.app.interview.InterviewReport;
import dev.gradus.app.interview.Item;
import dev.gradus.app.interview.Phase;
import dev.gradus.app.lessons.Lessons;
import dev.gradus.app.questions.Question;
import dev.gradus.app.submissions.Kind;
import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.markdown.Markdown;
import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.questions.Questions;
import dev.gradus.app.web.review.Card;
import dev.gradus.app.web.review.QuestionView;
import dev.gradus.app.web.submissions.SubmissionQueries;
import dev.gradus.app.web.submissions.SubmissionRow;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes of an interview what its pages show. */
@ApplicationScoped
class InterviewViews {
    /** From here on an answer has nearly everything. */
    private static final double GOOD = 0.8;

    private static final int SUBMISSIONS = 20;
    private static final int BELOW_TITLE = 2;

    private final Questions questions;
    private final Catalogue catalogue;
    private final Lessons lessons;
    private final SubmissionQueries submissions;
    private final CurrentPerson person;
    private final Markdown markdown = new Markdown();

    @Inject
    InterviewViews(
            Questions questions,
            Catalogue catalogue,
            Lessons lessons,
            SubmissionQueries submissions,
            CurrentPerson person) {
        this.questions = questions;
        this.catalogue = catalogue;
        this.lessons = lessons;
        this.submissions = submissions;
        this.person = person;
    }

    /** An interview that is going on, with what was written and could not be kept. */
    RunningView running(InterviewDesk.Held held, Optional<String> written, Optional<String> error) {
        Interview interview = held.interview();
        return new RunningView(
                interview.id(),
                interview.phase() == Phase.PAUSED,
                MinuteWords.of(interview.left()),
                interview.left().toMillis(),
                interview.terms().minutes(),
                item(held, written),
                interview.items().stream().map(item -> step(interview, item)).toList(),
                error);
    }

    AssessmentView assessment(InterviewDesk.Held held, Optional<String> error) {
        Interview interview = held.interview();
        return new AssessmentView(
                interview.id(),
                interview.timeUp(),
                interview.assessable().stream()
                        .flatMap(item -> answered(item).stream())
                        .toList(),
                (int) interview.items().stream()
                        .filter(item -> item.isQuestion() && !item.reached())
                        .count(),
                coding(held),
                error);
    }

    ReportView report(InterviewDesk.Held held) {
        Interview interview = held.interview();
        InterviewReport report = held.report();
        List<Item> weak = interview.items().stream()
                .filter(item -> item.isQuestion() && share(item) < GOOD)
                .toList();
        return new ReportView(
                interview.id(),
                MinuteWords.of(interview.startedAt()),
                interview.startedAt().toString(),
                interview.terms().minutes(),
                MinuteWords.of(interview.used()),
                interview.timeUp(),
                MinuteWords.percent(report.share()),
                report.share(),
                interview.items().stream().map(item -> itemRow(held, item)).toList(),
                groups(report.topics(), catalogue::topicTitle),
                groups(report.levels(), id -> id),
                interview.assessable().stream()
                        .flatMap(item -> missed(item).stream())
                        .toList(),
                coding(held),
                interview.assessable().stream()
                        .filter(item -> item.reviewed().isEmpty())
                        .filter(item -> questions.find(item.subject()).isPresent())
                        .map(item -> new ReportView.Reviewable(
                                item.position(), link(item), score(item), share(item) >= GOOD))
                        .toList(),
                interview.items().stream()
                        .filter(item -> item.reviewed().isPresent())
                        .count(),
                interview.items().stream()
                        .filter(item -> item.isQuestion() && !item.reached())
                        .map(this::link)
                        .toList(),
                report.topics().entrySet().stream()
                        .filter(topic -> topic.getValue().share() < GOOD)
                        .flatMap(topic -> lessons.on(topic.getKey()).stream())
                        .map(lesson -> new ReportView.Link("/lessons/" + lesson.id(), lesson.title()))
                        .toList(),
                exercises(held, weak));
    }

    private List<ReportView.Link> exercises(InterviewDesk.Held held, List<Item> weak) {
        Stream<String> asked = held.interview().exercise().stream()
                .filter(item -> held.coding().orElse(0.0) < 1)
                .map(Item::subject);
        return Stream.concat(
                        asked,
                        weak.stream()
                                .flatMap(item -> questions.find(item.subject()).stream())
                                .flatMap(question -> question.exercises().stream()))
                .distinct()
                .filter(id -> catalogue.find(id).isPresent())
                .map(id -> new ReportView.Link("/exercises/" + id, catalogue.title(id)))
                .toList();
    }

    private RunningView.ItemView item(InterviewDesk.Held held, Optional<String> written) {
        Interview interview = held.interview();
        Item item = interview.currentItem();
        Optional<Question> question =
                Optional.of(item).filter(Item::isQuestion).flatMap(asked -> questions.find(asked.subject()));
        return new RunningView.ItemView(
                item.position(),
                item.position() + 1,
                item.isQuestion()
                        ? question.map(Question::title).orElse("This question is not installed any more")
                        : catalogue.title(item.subject()),
                minutes(item),
                MinuteWords.of(item.left()),
                item.left().toMillis(),
                item.left().isNegative(),
                written.orElse(item.answer()),
                question.map(asked -> view(asked, Set.of(), Set.of())),
                coding(held));
    }

    private RunningView.Step step(Interview interview, Item item) {
        boolean current = item.position() == interview.current();
        String state = item.done() ? "done" : current ? "now" : item.reached() ? "left for later" : "to come";
        return new RunningView.Step(
                item.position(),
                item.isQuestion() ? catalogue.topicTitle(item.topic()) : "Coding exercise",
                minutes(item),
                state,
                current,
                item.done());
    }

    private Optional<AssessmentView.Answered> answered(Item item) {
        return questions
                .find(item.subject())
                .map(question -> new AssessmentView.Answered(
                        item.position(),
                        item.position() + 1,
                        item.answer(),
                        item.late(),
                        view(question, points(item), disqualifiers(item)),
                        item.assessment().map(ticked -> ticked.score().words())));
    }

    private ReportView.ItemRow itemRow(InterviewDesk.Held held, Item item) {
        boolean scored = item.isQuestion() ? item.reached() : held.coding().isPresent();
        String score = scored
                ? MinuteWords.percent(
                        item.isQuestion() ? share(item) : held.coding().orElse(0.0))
                : item.isQuestion() || !item.reached() ? "not reached" : "not handed in";
        double share = item.isQuestion() ? share(item) : held.coding().orElse(0.0);
        return new ReportView.ItemRow(
                item.position() + 1,
                link(item),
                catalogue.topicTitle(item.topic()),
                item.level().map(Question.Level::id).orElse("coding"),
                minutes(item),
                MinuteWords.of(item.used()),
                item.left().isNegative(),
                score,
                !scored ? "not-started" : share >= GOOD ? "passed" : share > 0 ? "partial" : "failed");
    }

    private static List<ReportView.GroupRow> groups(
            Map<String, InterviewReport.Group> groups, UnaryOperator<String> title) {
        return groups.entrySet().stream()
                .map(group -> new ReportView.GroupRow(
                        title.apply(group.getKey()),
                        group.getValue().reached() + " of " + group.getValue().parts(),
                        MinuteWords.percent(group.getValue().share()),
                        group.getValue().share()))
                .toList();
    }

    private Optional<ReportView.Missed> missed(Item item) {
        return questions.find(item.subject()).flatMap(question -> {
            QuestionView view = view(question, points(item), disqualifiers(item));
            ReportView.Missed missed = new ReportView.Missed(
                    link(item),
                    score(item),
                    view.rubric().stream()
                            .filter(Predicate.not(QuestionView.RubricRow::ticked))
                            .map(QuestionView.RubricRow::point)
                            .toList(),
                    view.disqualifiers().stream()
                            .filter(QuestionView.DisqualifierRow::ticked)
                            .map(QuestionView.DisqualifierRow::text)
                            .toList());
            return Optional.of(missed)
                    .filter(some -> !some.points().isEmpty() || !some.errors().isEmpty());
        });
    }

    private Optional<CodingView> coding(InterviewDesk.Held held) {
        Interview interview = held.interview();
        return interview
                .exercise()
                .map(item -> new CodingView(
                        item.subject(),
                        catalogue.title(item.subject()),
                        catalogue
                                .find(item.subject())
                                .map(entry -> markdown.html(entry.summary(), BELOW_TITLE))
                                .orElse(new RawString("")),
                        submissions
                                .latest(person.id(), Optional.of(item.subject()), Long.MAX_VALUE, SUBMISSIONS)
                                .stream()
                                .filter(submission -> submission.kind() == Kind.SUBMIT)
                                .filter(submission -> isDuring(interview, submission.submittedAt()))
                                .map(submission -> SubmissionRow.of(submission, catalogue.title(item.subject())))
                                .toList(),
                        held.coding().map(MinuteWords::percent)));
    }

    private static boolean isDuring(Interview interview, Instant moment) {
        return !moment.isBefore(interview.startedAt())
                && interview.endedAt().map(end -> !moment.isAfter(end)).orElse(true);
    }

    private QuestionView view(Question question, Set<Integer> points, Set<Integer> disqualifiers) {
        Card card = Card.of(question, catalogue.topicTitle(question.topic()), false);
        return QuestionView.of(question, card, markdown, catalogue, points, disqualifiers);
    }

    private ReportView.Link link(Item item) {
        return item.isQuestion()
                ? new ReportView.Link(
                        "/questions/" + item.subject(),
                        questions.find(item.subject()).map(Question::title).orElse(item.subject()))
                : new ReportView.Link("/exercises/" + item.subject(), catalogue.title(item.subject()));
    }

    private static Set<Integer> points(Item item) {
        return item.assessment().<Set<Integer>>map(ticked -> ticked.points()).orElse(Set.of());
    }

    private static Set<Integer> disqualifiers(Item item) {
        return item.assessment()
                .<Set<Integer>>map(ticked -> ticked.disqualifiers())
                .orElse(Set.of());
    }

    private static double share(Item item) {
        return item.assessment().map(ticked -> ticked.score().share()).orElse(0.0);
    }

    private static String score(Item item) {
        return item.assessment().map(ticked -> ticked.score().words()).orElse("not assessed");
    }

    private static String minutes(Item item) {
        return item.planned().toMinutes() + " min";
    }
}
