package dev.gradus.engine.report.summary;

import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts how each check went. The order of the checks is that of the longest list seen. */
final class CheckTally {
    private record Seen(CheckResult first, EnumMap<Outcome, Integer> outcomes) {}

    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private List<String> order = List.of();

    void count(List<CheckResult> checks) {
        for (CheckResult check : checks) {
            seen.computeIfAbsent(check.id(), id -> new Seen(withoutFindings(check), new EnumMap<>(Outcome.class)))
                    .outcomes()
                    .merge(check.outcome(), 1, Integer::sum);
        }
        if (checks.size() > order.size()) {
            order = checks.stream().map(CheckResult::id).toList();
        }
    }

    List<ClassSummary.CheckCount> counts(int submissions) {
        List<String> ids = new ArrayList<>(order);
        seen.keySet().stream().filter(id -> !ids.contains(id)).sorted().forEach(ids::add);
        return ids.stream()
                .distinct()
                .map(id -> count(seen.get(id), submissions))
                .toList();
    }

    private static ClassSummary.CheckCount count(Seen seen, int submissions) {
        int passed = seen.outcomes().getOrDefault(Outcome.PASSED, 0);
        int failed = seen.outcomes().getOrDefault(Outcome.FAILED, 0);
        int notScored = seen.outcomes().getOrDefault(Outcome.NOT_SCORED, 0);
        int all = seen.outcomes().values().stream().mapToInt(Integer::intValue).sum();
        return new ClassSummary.CheckCount(
                seen.first().id(),
                seen.first().title(),
                seen.first().maxPoints(),
                passed,
                failed,
                all - passed - failed - notScored,
                notScored,
                Math.max(0, submissions - all));
    }

    private static CheckResult withoutFindings(CheckResult check) {
        return new CheckResult(
                check.id(),
                check.title(),
                check.visibility(),
                0,
                check.maxPoints(),
                check.outcome(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
