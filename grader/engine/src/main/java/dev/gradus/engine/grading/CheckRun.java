package dev.gradus.engine.grading;

import dev.gradus.engine.report.Finding;
import dev.gradus.engine.report.Flag;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.Visibility;
import java.util.List;
import java.util.Optional;

/**
 * One check after it ran, with its trace: what diagnosis works on.
 *
 * @param id the check's method name in kebab case
 */
public record CheckRun(
        String id,
        String title,
        Visibility visibility,
        double maxPoints,
        Outcome outcome,
        Optional<Finding> finding,
        List<Picture> pictures,
        List<Flag> flags,
        List<TracedCall> trace) {
    public CheckRun {
        pictures = List.copyOf(pictures);
        flags = List.copyOf(flags);
        trace = List.copyOf(trace);
    }

    /** All or nothing. */
    public double points() {
        return outcome == Outcome.PASSED ? maxPoints : 0;
    }
}
