package dev.gradus.engine.statistics;

/** How one training ended. */
public enum RunOutcome {
    CONVERGED("it converged"),
    DIVERGED("its loss grew or was no number any more: the step is too large, or goes uphill"),
    PLATEAU("its loss stayed at what the best constant answer gives: the units are all alike, or nothing is learned"),
    LOCAL_MINIMUM("its loss came to rest too high, in a local minimum"),
    TOO_SLOW("its loss was still falling at the end: too few epochs, or too small steps");

    private final String sentence;

    RunOutcome(String sentence) {
        this.sentence = sentence;
    }

    /** What happened, to follow "run 3 failed: ". */
    public String sentence() {
        return sentence;
    }
}
