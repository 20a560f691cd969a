package dev.gradus.engine;

import dev.gradus.engine.diagnosis.Diagnoser;
import dev.gradus.engine.grading.CheckRun;
import dev.gradus.engine.grading.CheckScope;
import dev.gradus.engine.grading.GradingLauncher;
import dev.gradus.engine.grading.GradingRun;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.remote.CapturedOutput;
import dev.gradus.engine.remote.Host;
import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Flag;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What checks and diagnosis say of one hosted implementation, before it becomes a report.
 *
 * @param flags for an instructor, each once
 */
public record Assessment(Verdict verdict, List<CheckResult> checks, List<Flag> flags, CapturedOutput output) {

    public Assessment {
        checks = List.copyOf(checks);
        flags = List.copyOf(flags);
    }

    /**
     * Runs all checks and diagnoses those that did not pass.
     *
     * @param seed the submission's own seed
     * @throws GraderFaultException when it is our side that fails
     */
    public static Assessment of(Exercise exercise, Host host, long seed, GradingListener listener) {
        return of(exercise, host, seed, CheckScope.ALL, listener);
    }

    /** Runs the checks of a scope and diagnoses those that did not pass. */
    public static Assessment of(Exercise exercise, Host host, long seed, CheckScope scope, GradingListener listener) {
        try (GradingRun run =
                new GradingRun(exercise, host, seed, scope, check -> listener.checked(result(check, List.of())))) {
            GradingLauncher.run(run);
            if (run.restarts() > 0) {
                listener.restarted(run.restarts());
            }
            if (run.fault().isPresent()) {
                throw run.fault().get();
            }
            Map<String, List<Diagnosis>> diagnoses = new Diagnoser(exercise).diagnose(run.checks());
            List<CheckResult> results = new ArrayList<>();
            Set<Flag> flags = new LinkedHashSet<>();
            for (CheckRun check : run.checks()) {
                results.add(result(check, diagnoses.getOrDefault(check.id(), List.of())));
                flags.addAll(check.flags());
            }
            return new Assessment(verdict(results), results, List.copyOf(flags), run.output());
        }
    }

    public double points() {
        return checks.stream().mapToDouble(CheckResult::points).sum();
    }

    public double maxPoints() {
        return checks.stream().mapToDouble(CheckResult::maxPoints).sum();
    }

    /** The diagnoses of all checks, each once, in the order of the checks. */
    public List<Diagnosis> diagnoses() {
        Set<Diagnosis> all = new LinkedHashSet<>();
        checks.forEach(check -> all.addAll(check.diagnoses()));
        return all.stream()
                .sorted(java.util.Comparator.comparing(diagnosis -> !isNamed(diagnosis)))
                .toList();
    }

    private static boolean isNamed(Diagnosis diagnosis) {
        return diagnosis.kind() == Diagnosis.Kind.MISTAKE || diagnosis.kind() == Diagnosis.Kind.PAIR;
    }

    private static CheckResult result(CheckRun check, List<Diagnosis> diagnoses) {
        return new CheckResult(
                check.id(),
                check.title(),
                check.visibility(),
                check.points(),
                check.maxPoints(),
                check.outcome(),
                check.finding(),
                diagnoses,
                check.pictures());
    }

    private static Verdict verdict(List<CheckResult> checks) {
        for (Map.Entry<Outcome, Verdict> ending : List.of(
                Map.entry(Outcome.NOT_SCORED, Verdict.GRADER_FAULT),
                Map.entry(Outcome.TIMED_OUT, Verdict.TIMED_OUT),
                Map.entry(Outcome.OUT_OF_MEMORY, Verdict.OUT_OF_MEMORY),
                Map.entry(Outcome.CRASHED, Verdict.CRASHED),
                Map.entry(Outcome.PROTOCOL_ERROR, Verdict.PROTOCOL_ERROR))) {
            if (checks.stream().anyMatch(check -> check.outcome() == ending.getKey())) {
                return ending.getValue();
            }
        }
        if (checks.stream().allMatch(check -> check.outcome() == Outcome.PASSED)) {
            return Verdict.PASSED;
        }
        return checks.stream().anyMatch(check -> check.points() > 0) ? Verdict.PARTIAL : Verdict.FAILED;
    }
}
