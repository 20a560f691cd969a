package dev.gradus.engine.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects refusals, only so many for one person or archive: each of a bomb's entries could ask for one. */
final class RefusalList {
    private static final int PER_SCOPE = 20;

    private final List<Intake.Refusal> refusals = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param scope the person or archive that the path belongs to, readable */
    void add(String scope, String path, String sentence) {
        int count = counts.merge(scope, 1, Integer::sum);
        if (count <= PER_SCOPE) {
            refusals.add(new Intake.Refusal(path, sentence));
        }
    }

    int count(String scope) {
        return counts.getOrDefault(scope, 0);
    }

    List<Intake.Refusal> all() {
        List<Intake.Refusal> all = new ArrayList<>(refusals);
        counts.forEach((scope, count) -> {
            if (count > PER_SCOPE) {
                all.add(new Intake.Refusal(
                        scope, (count - PER_SCOPE) + " further entries are left out for like reasons"));
            }
        });
        all.sort(java.util.Comparator.comparing(Intake.Refusal::path).thenComparing(Intake.Refusal::sentence));
        return all;
    }
}
