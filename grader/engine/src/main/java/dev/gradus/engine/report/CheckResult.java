package dev.gradus.engine.report;

import java.util.List;
import java.util.Optional;

/**
 * What came of one check.
 *
 * @param id the check's method name in kebab case, stable
 * @param points awarded, of {@code maxPoints}
 * @param finding what it saw, when it did not pass
 * @param diagnoses what explains it, best first
 */
public record CheckResult(
        String id,
        String title,
        Visibility visibility,
        double points,
        double maxPoints,
        Outcome outcome,
        Optional<Finding> finding,
        List<Diagnosis> diagnoses,
        List<Picture> pictures) {
    public CheckResult {
        diagnoses = List.copyOf(diagnoses);
        pictures = List.copyOf(pictures);
    }
}
