package dev.gradus.engine.grading;

import dev.gradus.engine.remote.CapturedOutput;

/** Joins what the successive processes of one submission printed. */
final class OutputCollector {
    private static final int MAX_CHARACTERS = 64 * 1024;

    private final StringBuilder text = new StringBuilder();
    private boolean truncated;

    void add(CapturedOutput part) {
        int room = MAX_CHARACTERS - text.length();
        if (part.text().length() > room) {
            text.append(part.text(), 0, room);
            truncated = true;
        } else {
            text.append(part.text());
        }
        truncated |= part.truncated();
    }

    CapturedOutput captured() {
        return new CapturedOutput(text.toString(), truncated);
    }
}
