package dev.gradus.runner.compile;

import java.io.Writer;

/** What javac writes past its diagnostics: that it ran out of stack, or broke, with a long trace. */
final class Complaints extends Writer {
    private static final int MOST = 4096;

    private final StringBuilder text = new StringBuilder();

    boolean any() {
        return !text.toString().isBlank();
    }

    String sentence() {
        return text.indexOf("StackOverflow") >= 0
                ? "it is too deeply nested for the compiler"
                : "the compiler broke on it";
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        text.append(buffer, offset, Math.min(length, MOST - text.length()));
    }

    @Override
    public void flush() {
        // everything is in memory already
    }

    @Override
    public void close() {
        // javac closes what it is given; the text stays
    }
}
