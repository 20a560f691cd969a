package dev.gradus.engine;

import dev.gradus.engine.cage.Confinement;
import dev.gradus.engine.compile.CompilerMessage;
import dev.gradus.engine.grading.PlannedCheck;
import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.ExerciseVersion;
import dev.gradus.engine.remote.CapturedOutput;
import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Flag;
import dev.gradus.engine.report.Provenance;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Timing;
import dev.gradus.engine.report.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Puts the report of one request together, whatever the grading came to. */
final class ReportAssembly {
    private final GradingRequest request;
    private final Confinement confinement;
    private final boolean unsafe;
    private final Instant startedAt = Instant.now();
    private final long startedNanos = System.nanoTime();
    private final String submissionHash;
    private final long seed;

    ReportAssembly(GradingRequest request, Confinement confinement, boolean unsafe) {
        this.request = request;
        this.confinement = confinement;
        this.unsafe = unsafe;
        this.submissionHash = request.submission().hash();
        this.seed =
                SubmissionSeed.derive(request.batchSeed(), request.exercise().id(), submissionHash);
    }

    long seed() {
        return seed;
    }

    Report assessed(Assessment assessment, List<CompilerMessage> warnings) {
        return report(
                assessment.verdict(),
                Headline.of(assessment, request.scope()),
                assessment.points(),
                assessment.maxPoints(),
                assessment.checks(),
                assessment.diagnoses(),
                warnings,
                assessment.flags(),
                assessment.output());
    }

    Report doesNotCompile(List<CompilerMessage> messages) {
        return ungraded(Verdict.COMPILE_ERROR, Headline.doesNotCompile(messages), messages);
    }

    Report invalid(String reason) {
        return ungraded(Verdict.INVALID_SUBMISSION, reason, List.of());
    }

    Report graderFault(GraderFaultException fault) {
        return ungraded(
                Verdict.GRADER_FAULT,
                "This could not be graded, which is a fault of the grader and not of the submission: "
                        + fault.getMessage(),
                List.of());
    }

    private double maxPoints() {
        return PlannedCheck.of(request.exercise(), request.scope()).stream()
                .mapToDouble(PlannedCheck::points)
                .sum();
    }

    private Report ungraded(Verdict verdict, String headline, List<CompilerMessage> messages) {
        return report(
                verdict, headline, 0, maxPoints(), List.of(), List.of(), messages, List.of(), CapturedOutput.NONE);
    }

    private Report report(
            Verdict verdict,
            String headline,
            double points,
            double maxPoints,
            List<CheckResult> checks,
            List<Diagnosis> diagnoses,
            List<CompilerMessage> messages,
            List<Flag> checkFlags,
            CapturedOutput output) {
        Exercise exercise = request.exercise();
        List<Flag> flags = new ArrayList<>(checkFlags);
        request.submission().notes().forEach(note -> flags.add(new Flag("intake", note)));
        return new Report(
                Report.SCHEMA,
                exercise.id(),
                new ContentReader(exercise.contract()).exercise(exercise.id()).title(),
                request.person(),
                verdict,
                headline,
                points,
                maxPoints,
                checks,
                diagnoses,
                messages,
                flags,
                output,
                provenance(),
                new Timing(
                        startedAt,
                        Duration.ofNanos(System.nanoTime() - startedNanos).toMillis()));
    }

    private Provenance provenance() {
        HexFormat hex = HexFormat.of();
        return new Provenance(
                hex.toHexDigits(request.batchSeed()),
                hex.toHexDigits(seed),
                submissionHash,
                EngineVersion.CURRENT,
                ExerciseVersion.of(request.exercise()),
                System.getProperty("java.version"),
                request.limits().words(),
                words(confinement),
                unsafe);
    }

    private static String words(Confinement confinement) {
        return switch (confinement) {
            case CAGE -> "in a cage: no files, no network, no other processes";
            case PROCESS_ONLY -> "in a process of its own, without a cage";
            case IN_PROCESS -> "inside the grader's own process";
        };
    }
}
