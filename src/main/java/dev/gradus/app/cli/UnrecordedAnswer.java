package dev.gradus.app.cli;

import dev.gradus.app.questions.Question;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** What is written but not recorded yet. When the program ends before it is, it is kept in a file instead. */
final class UnrecordedAnswer {
    private static final String FILE = "unrecorded-answers.md";

    private final Path home;
    private final PrintStream err;
    private final StringBuilder text = new StringBuilder();
    private Optional<Question> question = Optional.empty();

    UnrecordedAnswer(Path home, PrintStream err) {
        this.home = home;
        this.err = err;
    }

    synchronized void begin(Question asked) {
        question = Optional.of(asked);
        text.setLength(0);
    }

    synchronized void add(String line) {
        text.append(line).append('\n');
    }

    synchronized void recorded() {
        question = Optional.empty();
        text.setLength(0);
    }

    synchronized String text() {
        return text.toString().strip();
    }

    /** Keeps what is left, and says where; nothing when nothing is. */
    synchronized void keep() {
        if (question.isPresent() && !text().isEmpty()) {
            Path file = home.resolve(FILE);
            String entry =
                    "## " + question.get().title() + " (" + question.get().id() + ")\n\n" + text() + "\n\n";
            try {
                Files.createDirectories(home);
                Files.writeString(file, entry, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                err.println("gradus: What you wrote is not recorded as a review; it is kept in " + file + ".");
            } catch (IOException e) {
                err.println("gradus: What you wrote is not recorded and cannot be kept in " + file
                        + "; copy it from above before you close the window.");
            }
        }
        recorded();
    }
}
