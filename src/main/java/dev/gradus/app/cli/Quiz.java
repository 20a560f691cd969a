package dev.gradus.app.cli;

import dev.gradus.app.home.PracticeFile;
import dev.gradus.app.questions.Question;
import dev.gradus.app.review.Agenda;
import dev.gradus.app.review.Agendas;
import dev.gradus.app.review.DayWords;
import dev.gradus.app.review.DueQuestion;
import dev.gradus.app.review.Recall;
import dev.gradus.app.review.Scheduler;
import dev.gradus.app.review.Score;
import dev.gradus.app.topics.Topics;
import dev.gradus.app.transfer.ExportDocument;
import dev.gradus.app.transfer.ExportFormat;
import dev.gradus.app.transfer.WrittenText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Asks what is due, one question after the other, until nothing is, the time is over, or the person stops. */
final class Quiz {
    private final Deck deck;
    private final QuizPage page;
    private final PracticeFile practice;
    private final UnrecordedAnswer written;
    private final Set<String> skipped = new HashSet<>();
    private int recorded;

    Quiz(Deck deck, QuizPage page, PracticeFile practice, UnrecordedAnswer written) {
        this.deck = deck;
        this.page = page;
        this.practice = practice;
        this.written = written;
    }

    /**
     * What is asked.
     *
     * @param choice which questions the person wants
     */
    record Deck(Scheduler scheduler, Agendas agendas, Topics topics, Predicate<Question> choice) {

        /** What is due for whoever has this record, without what was skipped. */
        Agenda agenda(ExportDocument document, Set<String> skipped) {
            return agendas.of(
                    document.states(scheduler),
                    document.plan(),
                    question -> choice.test(question) && !skipped.contains(question.id()));
        }
    }

    /** The person does not want to go on. */
    private static final class StoppedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** @param end when no further question is begun */
    void run(Optional<Instant> end) {
        Thread keeping = new Thread(written::keep, "keep what is written");
        Runtime.getRuntime().addShutdownHook(keeping);
        try {
            rounds(end);
        } catch (LineInput.EndedException | StoppedException e) {
            page.blank();
            written.keep();
            farewell("Stopped.");
        } finally {
            Runtime.getRuntime().removeShutdownHook(keeping);
            // When a record could not be written, for one.
            written.keep();
        }
    }

    private void rounds(Optional<Instant> end) throws LineInput.EndedException, StoppedException {
        while (true) {
            Agenda agenda = deck.agenda(practice.document(), skipped);
            if (agenda.due().isEmpty()) {
                farewell(nothingDue(agenda));
                return;
            }
            if (end.filter(moment -> !deck.scheduler().now().isBefore(moment)).isPresent()) {
                farewell("The time is over.");
                return;
            }
            ask(agenda.due().get(0), agenda);
        }
    }

    private String nothingDue(Agenda agenda) {
        String next = agenda.next()
                .map(day -> " The next is due " + DayWords.seenFrom(agenda.today(), day) + ".")
                .orElse("");
        return (skipped.isEmpty() ? "Nothing more is due today." : "Nothing more is due today but what you skipped.")
                + next;
    }

    private void farewell(String why) {
        page.line(why + " " + (recorded == 1 ? "1 answer is" : recorded + " answers are") + " recorded.");
    }

    private void ask(DueQuestion due, Agenda agenda) throws LineInput.EndedException, StoppedException {
        Question question = due.question();
        int left = agenda.due().size();
        page.blank();
        page.heading(question.title());
        page.line(
                deck.topics().title(question.topic()) + " · " + question.level().id() + " · about "
                        + question.level().minutes() + " minutes · "
                        + due.standing().words() + " · " + (left == 1 ? "the last one due" : left + " due"));
        page.blank();
        page.markdown(question.question());
        page.blank();
        page.line("Write your answer and end it with a line that holds a single dot; an empty first line means"
                + " that you only think.");
        write(question);
        reveal(question);
        SortedSet<Integer> ticked = ticks(question);
        int points = question.rubric().size();
        SortedSet<Integer> right = new TreeSet<>(ticked.headSet(points));
        SortedSet<Integer> wrong = new TreeSet<>();
        ticked.tailSet(points).forEach(position -> wrong.add(position - points));
        page.line("Score: " + Score.of(question, right, wrong).words());
        Optional<Recall> recall = recall(due, agenda.today());
        if (recall.isEmpty()) {
            written.keep();
            skipped.add(question.id());
            return;
        }
        record(question, recall.get(), right, wrong);
    }

    private void record(Question question, Recall recall, SortedSet<Integer> points, SortedSet<Integer> disqualifiers) {
        String answer = storable(written.text());
        if (answer.length() > WrittenText.LONGEST) {
            answer = answer.substring(0, WrittenText.LONGEST);
            page.line("The first " + WrittenText.LONGEST + " characters of your answer are recorded.");
            written.keep();
        }
        ExportFormat.Review review = practice.record(question, recall, points, disqualifiers, storable(answer));
        written.recorded();
        recorded++;
        page.line("Recorded as " + review.recall().words() + ".");
    }

    /** Without zero bytes and halves of characters, which no database keeps. */
    private static String storable(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }

    private void write(Question question) throws LineInput.EndedException {
        written.begin(question);
        String line = page.next();
        if (line.isBlank()) {
            return;
        }
        while (!line.strip().equals(".")) {
            written.add(line);
            line = page.next();
        }
    }

    private void reveal(Question question) {
        page.blank();
        page.heading("Model answer");
        page.markdown(question.answer());
        page.blank();
        page.heading("What a good answer says");
        int number = 1;
        for (Question.RubricPoint point : question.rubric()) {
            page.entry(number++, point.point());
        }
        if (!question.disqualifiers().isEmpty()) {
            page.heading("What spoils an answer");
            for (String disqualifier : question.disqualifiers()) {
                page.entry(number++, disqualifier);
            }
        }
        page.blank();
    }

    /** Positions among the rubric's points and, after them, the disqualifiers. */
    private SortedSet<Integer> ticks(Question question) throws LineInput.EndedException, StoppedException {
        int most = question.rubric().size() + question.disqualifiers().size();
        while (true) {
            String line = page.prompt("Which numbers did your answer say, as in 1 3? Nothing for none, q to stop: ");
            if (line.equals("q")) {
                throw new StoppedException();
            }
            Optional<SortedSet<Integer>> ticked = numbers(line, most);
            if (ticked.isPresent()) {
                return ticked.get();
            }
            page.line("Type numbers from 1 to " + most + " with spaces between them, or nothing.");
        }
    }

    private static Optional<SortedSet<Integer>> numbers(String line, int most) {
        SortedSet<Integer> positions = new TreeSet<>();
        for (String word : line.isEmpty() ? List.<String>of() : List.of(line.split("[\\s,;]+"))) {
            if (!word.matches("\\d{1,3}") || Integer.parseInt(word) < 1 || Integer.parseInt(word) > most) {
                return Optional.empty();
            }
            positions.add(Integer.parseInt(word) - 1);
        }
        return Optional.of(positions);
    }

    /** Nothing when the question is skipped. */
    private Optional<Recall> recall(DueQuestion due, LocalDate today)
            throws LineInput.EndedException, StoppedException {
        page.line("  k  knew it: comes again " + DayWords.seenFrom(today, due.ifKnew()));
        page.line("  m  missed:  comes again " + DayWords.seenFrom(today, due.ifMissed()));
        while (true) {
            switch (page.prompt("k or m? (s skips the question, q stops): ")) {
                case "k", "knew" -> {
                    return Optional.of(Recall.KNEW);
                }
                case "m", "missed" -> {
                    return Optional.of(Recall.MISSED);
                }
                case "s", "skip" -> {
                    return Optional.empty();
                }
                case "q", "quit" -> throw new StoppedException();
                default -> page.line("Type k, m, s or q.");
            }
        }
    }
}
