package dev.gradus.engine.grading;

import dev.gradus.engine.report.Finding;

/** A check saw a wrong answer; carries what it saw. */
public final class CheckFailed extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public CheckFailed(Finding finding) {
        super(finding.says());
        this.finding = finding;
    }

    public CheckFailed(String says) {
        this(Finding.of(says));
    }

    public Finding finding() {
        return finding;
    }
}
