package dev.gradus.engine.report.summary;

import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Flag;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects reports of one exercise into a {@link ClassSummary}. Keeps of each report only what the summary says, so that a
 * batch of any size fits into memory. The order of adding makes no difference. Not thread-safe.
 */
public final class ClassSummaryBuilder {
    private final String exercise;
    private final String title;
    private final List<ClassSummary.Person> people = new ArrayList<>();
    private final List<ClassSummary.Ungraded> ungraded = new ArrayList<>();
    private final List<ClassSummary.Attention> attention = new ArrayList<>();
    private final MistakeTally mistakes = new MistakeTally();
    private final CheckTally checks = new CheckTally();
    private double maxPoints;
    private int undiagnosed;
    private boolean unsafe;

    public ClassSummaryBuilder(String exercise, String title) {
        this.exercise = exercise;
        this.title = title;
    }

    /** @param folder where the report's files are, relative to the summary; no two reports share one */
    public ClassSummaryBuilder add(String folder, Report report) {
        String name = report.person().orElse(folder);
        Set<String> named = new LinkedHashSet<>();
        report.diagnoses().stream()
                .filter(d -> d.kind() == Diagnosis.Kind.MISTAKE || d.kind() == Diagnosis.Kind.PAIR)
                .forEach(d -> {
                    named.addAll(d.mistakes());
                    mistakes.count(d, folder);
                });
        people.add(new ClassSummary.Person(
                name,
                folder,
                report.verdict(),
                report.points(),
                report.maxPoints(),
                report.headline(),
                List.copyOf(named),
                report.flags().stream().map(Flag::id).distinct().toList(),
                report.checks().stream()
                        .map(c -> new ClassSummary.CheckScore(c.id(), c.points(), c.outcome()))
                        .toList(),
                report.provenance().seed(),
                report.provenance().submissionHash()));
        checks.count(report.checks());
        maxPoints = Math.max(maxPoints, report.maxPoints());
        unsafe |= report.provenance().unsafe();
        if (hasUnexplainedFailure(report)) {
            undiagnosed++;
        }
        List<String> reasons = reasonsToLook(report);
        if (!reasons.isEmpty()) {
            attention.add(new ClassSummary.Attention(name, folder, reasons));
        }
        return this;
    }

    /** Something that has no report. */
    public ClassSummaryBuilder addUngraded(String name, String reason) {
        ungraded.add(new ClassSummary.Ungraded(name, reason));
        return this;
    }

    public ClassSummary build() {
        people.sort(Comparator.comparing(ClassSummary.Person::folder));
        attention.sort(Comparator.comparing(ClassSummary.Attention::folder));
        ungraded.sort(Comparator.comparing(ClassSummary.Ungraded::name).thenComparing(ClassSummary.Ungraded::reason));
        return new ClassSummary(
                ClassSummary.SCHEMA,
                exercise,
                title,
                maxPoints,
                statistics(),
                unsafe,
                people,
                ungraded,
                mistakes.named(),
                checks.counts(people.size()),
                attention);
    }

    private ClassSummary.Statistics statistics() {
        double[] points = people.stream()
                .filter(person -> person.verdict() != Verdict.GRADER_FAULT)
                .mapToDouble(ClassSummary.Person::points)
                .sorted()
                .toArray();
        int n = points.length;
        double median = n == 0 ? 0 : (points[(n - 1) / 2] + points[n / 2]) / 2;
        int passed = (int) people.stream()
                .filter(person -> person.verdict() == Verdict.PASSED)
                .count();
        return new ClassSummary.Statistics(
                n, passed, Arrays.stream(points).average().orElse(0), median, undiagnosed);
    }

    private static boolean hasUnexplainedFailure(Report report) {
        return report.checks().stream()
                .filter(check -> check.outcome() == Outcome.FAILED)
                .map(CheckResult::diagnoses)
                .anyMatch(found -> found.stream().allMatch(d -> d.kind() == Diagnosis.Kind.COUNTEREXAMPLE));
    }

    private static List<String> reasonsToLook(Report report) {
        Set<String> reasons = new TreeSet<>();
        report.flags().forEach(flag -> reasons.add(flag.says()));
        if (report.verdict() == Verdict.GRADER_FAULT) {
            reasons.add("Not scored, by a fault of the grader: " + report.headline());
        }
        if (report.verdict() == Verdict.PROTOCOL_ERROR) {
            reasons.add("It answered out of turn, as a program does that tries to deceive the grader");
        }
        return List.copyOf(reasons);
    }
}
