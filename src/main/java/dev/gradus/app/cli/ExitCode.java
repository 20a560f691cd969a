package dev.gradus.app.cli;

import dev.gradus.engine.report.Verdict;

/** What the program ends with. */
final class ExitCode {
    static final int PASSED = 0;
    static final int NOT_PASSED = 1;
    static final int USAGE = 2;
    static final int FAULT = 3;

    private ExitCode() {}

    static int of(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> PASSED;
            case GRADER_FAULT -> FAULT;
            default -> NOT_PASSED;
        };
    }
}
