package dev.gradus.app.cli;

import dev.gradus.app.plaintext.PlainText;
import java.io.PrintStream;
import java.util.Locale;

/** What a quiz shows, and what it is told. */
final class QuizPage {
    private final PrintStream out;
    private final PlainText plain;
    private final boolean colours;
    private final LineInput input;

    /** @param colours whether headings may be bold */
    QuizPage(PrintStream out, PlainText plain, boolean colours, LineInput input) {
        this.out = out;
        this.plain = plain;
        this.colours = colours;
        this.input = input;
    }

    void blank() {
        out.println();
    }

    void line(String text) {
        out.println(text);
    }

    void heading(String markdown) {
        String line = plain.of(markdown).stripTrailing();
        out.println(colours ? "\u001B[1m" + line + "\u001B[0m" : line);
    }

    void markdown(String text) {
        out.print(plain.of(text));
    }

    /** A numbered entry of a list. */
    void entry(int number, String markdown) {
        out.print(plain.of(markdown, String.format(Locale.ROOT, "%3d  ", number), "     "));
    }

    /** The next line as it is typed. */
    String next() throws LineInput.EndedException {
        return input.next();
    }

    /** A short answer to a question, in small letters. */
    String prompt(String question) throws LineInput.EndedException {
        out.print(question);
        out.flush();
        String line = input.next().strip().toLowerCase(Locale.ROOT);
        if (!Terminal.isTerminal()) {
            // The line end of what is typed is seen on a terminal only.
            out.println();
        }
        return line;
    }
}
