package dev.gradus.app.cli;

import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differs between two gradings of one submission. */
final class OutcomeComparison {
    private OutcomeComparison() {}

    /** Something that a report says, then and now. */
    record Value(String name, String before, String after) {}

    /** Sentences about those values that are not the same. */
    static List<String> differing(List<Value> values) {
        return values.stream()
                .filter(value -> !value.before().equals(value.after()))
                .map(value -> value.name() + ": was " + value.before() + ", is " + value.after())
                .toList();
    }

    /** Verdict, points, checks and diagnoses that are not the same. */
    static List<String> changes(Report before, Report after) {
        List<Value> values = new ArrayList<>();
        values.add(new Value("verdict", before.verdict().id(), after.verdict().id()));
        values.add(new Value("points", String.valueOf(before.points()), String.valueOf(after.points())));
        Map<String, CheckResult> checks = new LinkedHashMap<>();
        after.checks().forEach(check -> checks.put(check.id(), check));
        for (CheckResult check : before.checks()) {
            CheckResult now = checks.remove(check.id());
            values.add(new Value("check " + check.id(), outcome(check), now == null ? "gone" : outcome(now)));
        }
        checks.values().forEach(check -> values.add(new Value("check " + check.id(), "absent", outcome(check))));
        values.add(new Value("diagnosis", diagnoses(before), diagnoses(after)));
        return differing(values);
    }

    private static String outcome(CheckResult check) {
        return check.outcome().id() + " with " + check.points() + " points";
    }

    private static String diagnoses(Report report) {
        return report.diagnoses().stream()
                .map(Diagnosis::says)
                .reduce((a, b) -> a + "; " + b)
                .orElse("none");
    }
}
