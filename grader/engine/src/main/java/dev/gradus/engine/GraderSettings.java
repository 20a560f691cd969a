package dev.gradus.engine;

/**
 * How a grader is opened.
 *
 * @param jobs how many submissions are graded at once
 * @param ownCodeOnly whether all of it is the user's own code, which may run without a cage where there is none
 * @param unsafeNoSandbox whether other people's code may run without a cage; repeated in every report
 */
public record GraderSettings(int jobs, boolean ownCodeOnly, boolean unsafeNoSandbox) {
    public GraderSettings {
        if (jobs < 1) {
            throw new IllegalArgumentException("A grader needs at least one job, not " + jobs);
        }
    }

    /** For a person's own file. */
    public static GraderSettings ownCode() {
        return new GraderSettings(1, true, false);
    }

    /** For other people's code: nothing runs without a cage. */
    public static GraderSettings otherPeoplesCode(int jobs) {
        return new GraderSettings(jobs, false, false);
    }
}
