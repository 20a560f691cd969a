package dev.gradus.engine.report;

import dev.gradus.engine.remote.CapturedOutput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a report a learner sees. Of a hidden check these remain: title, points, outcome, and the diagnosis without its
 * evidence and measured numbers. Everything that could carry its inputs is withheld: the finding (an exception's message is the submission's
 * own text), pictures, evidence, counterexamples, and, because checks print into one stream, the captured output.
 */
final class Disclosure {
    private static final CapturedOutput WITHHELD = new CapturedOutput("", true);

    /**
     * A number that is no part of a name as {@code dW1} is. What a pattern measures, as in "differs by 0.37 times X", a
     * submission can choose: it could answer with one entry of its input.
     */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}_.])-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?(?![\\p{L}\\p{N}_])");

    private Disclosure() {}

    static Report toLearner(Report report) {
        List<CheckResult> checks =
                report.checks().stream().map(Disclosure::toLearner).toList();
        Set<Diagnosis> shown = new HashSet<>();
        checks.forEach(check -> shown.addAll(check.diagnoses()));
        List<Diagnosis> diagnoses = report.diagnoses().stream()
                .flatMap(d -> shown.contains(d) ? Stream.of(d) : withoutInputs(d).stream())
                .distinct()
                .toList();
        boolean anyHidden = checks.stream().anyMatch(check -> check.visibility() == Visibility.HIDDEN);
        CapturedOutput output = anyHidden && !report.output().equals(CapturedOutput.NONE) ? WITHHELD : report.output();
        String headline =
                mayTellHiddenInput(report) ? headline(report.verdict(), checks, diagnoses) : report.headline();
        return new Report(
                report.schema(),
                report.exercise(),
                report.title(),
                report.person(),
                report.verdict(),
                headline,
                report.points(),
                report.maxPoints(),
                checks,
                diagnoses,
                report.compilerMessages(),
                List.of(),
                output,
                report.provenance(),
                report.timing());
    }

    private static CheckResult toLearner(CheckResult check) {
        if (check.visibility() == Visibility.VISIBLE) {
            return check;
        }
        return new CheckResult(
                check.id(),
                check.title(),
                check.visibility(),
                check.points(),
                check.maxPoints(),
                check.outcome(),
                check.finding().map(finding -> Finding.of(withheld(check.outcome()))),
                check.diagnoses().stream()
                        .flatMap(d -> withoutInputs(d).stream())
                        .distinct()
                        .toList(),
                List.of());
    }

    private static String withheld(Outcome outcome) {
        return "This check is hidden: it " + outcome.words() + " on inputs that are not shown";
    }

    private static Optional<Diagnosis> withoutInputs(Diagnosis diagnosis) {
        return switch (diagnosis.kind()) {
            case MISTAKE, PAIR, AMBIGUOUS, LOCATION -> Optional.of(with(diagnosis, diagnosis.says()));
            case PATTERN ->
                Optional.of(with(diagnosis, NUMBER.matcher(diagnosis.says()).replaceAll("…")));
            case SHAPE -> Optional.of(with(diagnosis, "An answer has the wrong shape"));
            case NOT_FINITE -> Optional.of(with(diagnosis, "An answer is NaN or infinite"));
            case COUNTEREXAMPLE -> Optional.empty();
        };
    }

    private static Diagnosis with(Diagnosis diagnosis, String says) {
        return new Diagnosis(diagnosis.kind(), diagnosis.mistakes(), says, diagnosis.helps(), "");
    }

    private static boolean mayTellHiddenInput(Report report) {
        return switch (report.verdict()) {
            case GRADER_FAULT, INVALID_SUBMISSION, COMPILE_ERROR, PASSED -> false;
            default ->
                report.checks().stream()
                        .anyMatch(
                                check -> check.visibility() == Visibility.HIDDEN && check.outcome() != Outcome.PASSED);
        };
    }

    private static String headline(Verdict verdict, List<CheckResult> checks, List<Diagnosis> diagnoses) {
        List<String> parts = new ArrayList<>();
        switch (verdict) {
            case TIMED_OUT, OUT_OF_MEMORY, CRASHED, PROTOCOL_ERROR ->
                parts.add("The submission " + verdict.words() + " in at least one check");
            default -> {}
        }
        if (parts.isEmpty() && !diagnoses.isEmpty()) {
            parts.add(diagnoses.get(0).says());
        }
        if (parts.isEmpty()) {
            checks.stream()
                    .filter(check -> check.visibility() == Visibility.VISIBLE && check.outcome() != Outcome.PASSED)
                    .flatMap(check -> check.finding().stream())
                    .findFirst()
                    .ifPresent(finding -> parts.add(finding.says()));
        }
        if (parts.isEmpty()) {
            long passed = checks.stream()
                    .filter(check -> check.outcome() == Outcome.PASSED)
                    .count();
            parts.add(passed + " of " + checks.size() + " checks passed; those that did not are hidden");
        }
        return parts.get(0);
    }
}
