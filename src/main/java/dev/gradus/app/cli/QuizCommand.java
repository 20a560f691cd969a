package dev.gradus.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.gradus.app.home.GradusHome;
import dev.gradus.app.home.PracticeFile;
import dev.gradus.app.plaintext.PlainText;
import dev.gradus.app.questions.Question;
import dev.gradus.app.questions.QuestionList;
import dev.gradus.app.review.Agenda;
import dev.gradus.app.review.Agendas;
import dev.gradus.app.review.DueQuestion;
import dev.gradus.app.review.Fsrs;
import dev.gradus.app.review.Scheduler;
import dev.gradus.app.review.Standing;
import dev.gradus.app.topics.Topics;
import dev.gradus.app.transfer.ExportFormat;
import dev.gradus.engine.report.Escaped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradus quiz}: interview questions, the due ones first. */
@Command(
        name = "quiz",
        description = {
            "Asks the interview questions that are due: write or think an answer, compare it with the model answer, tick"
                    + " the rubric, say whether you knew it.",
            "Every answer is recorded at once. Ctrl-D ends."
        })
final class QuizCommand implements Runnable {
    private static final int MOST_MINUTES = 600;

    private final GradusCommand gradus;
    private final Surroundings surroundings;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only questions of this topic.")
    private Optional<String> topic = Optional.empty();

    @Option(names = "--level", paramLabel = "LEVEL", description = "Only easy, medium or hard questions.")
    private Optional<String> level = Optional.empty();

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "Begin no further question after so many minutes, 1 to 600.")
    private Optional<Integer> minutes = Optional.empty();

    @Option(names = "--json", description = "Print what is due as JSON and ask nothing.")
    private boolean json;

    QuizCommand(GradusCommand gradus, Surroundings surroundings) {
        this.gradus = gradus;
        this.surroundings = surroundings;
    }

    private record DueEntry(
            String id,
            String title,
            String topic,
            Question.Level level,
            Standing standing,
            LocalDate since,
            LocalDate ifMissed,
            LocalDate ifKnew) {}

    /** As the portal's {@code /api/reviews/due} has it. */
    private record DueDocument(LocalDate today, List<DueEntry> due, Optional<LocalDate> next, int waiting) {}

    @Override
    public void run() {
        if (minutes.filter(number -> number < 1 || number > MOST_MINUTES).isPresent()) {
            throw new UserErrorException("--minutes has to be 1 to " + MOST_MINUTES + ", not " + minutes.get());
        }
        QuestionList questions = QuestionList.read(QuizCommand.class.getClassLoader());
        Path home = GradusHome.of(surroundings.environment());
        Scheduler scheduler = new Scheduler(
                Fsrs.standard(), surroundings.clock(), surroundings.clock().getZone());
        PracticeFile practice =
                new PracticeFile(home, scheduler, notice -> gradus.err().println("gradus: " + notice));
        Quiz.Deck deck = new Quiz.Deck(
                scheduler,
                new Agendas(questions.all(), scheduler),
                Topics.read(QuizCommand.class.getClassLoader()),
                choice(questions));
        if (json) {
            gradus.out().println(toJson(deck.agenda(practice.document(), Set.of())));
            return;
        }
        QuizPage page = new QuizPage(
                gradus.out(), new PlainText(Terminal.columns()), gradus.colored(), new LineInput(surroundings.input()));
        new Quiz(deck, page, practice, new UnrecordedAnswer(home, gradus.err()))
                .run(minutes.map(number -> scheduler.now().plus(Duration.ofMinutes(number))));
    }

    private Predicate<Question> choice(QuestionList questions) {
        topic.filter(id -> !questions.byTopic().containsKey(id)).ifPresent(id -> {
            throw new UserErrorException(
                    "There are no questions of the topic '" + Escaped.line(id) + "'; --topic can be "
                            + String.join(", ", questions.byTopic().keySet()) + ".");
        });
        List<String> levels =
                Stream.of(Question.Level.values()).map(Question.Level::id).toList();
        level.filter(id -> !levels.contains(id)).ifPresent(id -> {
            throw new UserErrorException("There is no level '" + Escaped.line(id) + "'; --level can be "
                    + levels.stream().collect(Collectors.joining(", ")) + ".");
        });
        return question -> topic.filter(id -> !id.equals(question.topic())).isEmpty()
                && level.filter(id -> !id.equals(question.level().id())).isEmpty();
    }

    private static String toJson(Agenda agenda) {
        DueDocument document = new DueDocument(
                agenda.today(),
                agenda.due().stream().map(QuizCommand::entry).toList(),
                agenda.next(),
                agenda.waiting());
        try {
            return ExportFormat.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Words, dates and numbers can always be written", e);
        }
    }

    private static DueEntry entry(DueQuestion due) {
        Question question = due.question();
        return new DueEntry(
                question.id(),
                question.title(),
                question.topic(),
                question.level(),
                due.standing(),
                due.since(),
                due.ifMissed(),
                due.ifKnew());
    }
}
