package dev.gradus.engine.statistics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What {@link ConvergenceCheck} found.
 *
 * @param accepted whether enough runs converged
 * @param acceptance what was required, with its false-rejection rate
 * @param outcomes of each run, in order
 */
public record ConvergenceResult(boolean accepted, BinomialAcceptance acceptance, List<RunOutcome> outcomes) {

    /** Number of runs that converged. */
    public int successes() {
        return count(RunOutcome.CONVERGED);
    }

    /** Number of runs that ended so. */
    public int count(RunOutcome outcome) {
        return (int) outcomes.stream().filter(outcome::equals).count();
    }

    /** One sentence for people. */
    public String summary() {
        String head = String.format(
                Locale.ROOT,
                "%d of %d runs converged, %d are needed (a right network misses that with probability %.1e)",
                successes(),
                acceptance.runs(),
                acceptance.required(),
                acceptance.falseRejectionRate());
        String failures = outcomes.stream()
                .distinct()
                .filter(outcome -> outcome != RunOutcome.CONVERGED)
                .sorted()
                .map(outcome -> "%d × %s".formatted(count(outcome), outcome.sentence()))
                .collect(Collectors.joining("; "));
        return failures.isEmpty() ? head : head + "; " + failures;
    }
}
