package dev.gradus.app.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Lines that somebody types or pipes in; of a line that never ends only the beginning is kept. */
final class LineInput {
    private static final int LONGEST = 100_000;

    private final Reader reader;

    LineInput(Reader reader) {
        this.reader = reader;
    }

    /** There is no more to read. */
    static final class EndedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The next line, without its end. */
    String next() throws EndedException {
        StringBuilder line = new StringBuilder();
        try {
            int c = reader.read();
            if (c < 0) {
                throw new EndedException();
            }
            while (c >= 0 && c != '\n') {
                if (line.length() < LONGEST) {
                    line.append((char) c);
                }
                c = reader.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The input cannot be read", e);
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }
}
