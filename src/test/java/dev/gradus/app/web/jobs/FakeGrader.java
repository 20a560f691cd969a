package dev.gradus.app.web.jobs;

import dev.gradus.engine.Grader;
import dev.gradus.engine.GraderSettings;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.GradingRequest;
import dev.gradus.engine.cage.Confinement;
import dev.gradus.engine.compile.CompilerMessage;
import dev.gradus.engine.grading.CheckScope;
import dev.gradus.engine.remote.CapturedOutput;
import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Fact;
import dev.gradus.engine.report.Finding;
import dev.gradus.engine.report.Flag;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Provenance;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Timing;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A grader that does what a submission's first line says: {@code // pass}, {@code // fail}, {@code // echo} (puts the
 * source into every text of its report), {@code // throw}, or {@code // hold <name>} (waits to be let go).
 */
@ApplicationScoped
public class FakeGrader implements GraderOpener, Grader {
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> gradings = new ConcurrentHashMap<>();
    private final Map<String, CheckScope> scopes = new ConcurrentHashMap<>();
    private volatile Confinement confinement = Confinement.CAGE;

    @Override
    public Grader open(GraderSettings settings) {
        return this;
    }

    @Override
    public Report grade(GradingRequest request, GradingListener listener) {
        String source = request.submission().files().get(0).text();
        gradings.computeIfAbsent(request.submission().hash(), hash -> new AtomicInteger())
                .incrementAndGet();
        scopes.put(request.submission().hash(), request.scope());
        listener.compiling();
        listener.checking(2);
        CheckResult first = check("first", Outcome.PASSED, "");
        listener.checked(first);
        String order = source.lines().findFirst().orElse("");
        if (order.startsWith("// hold ")) {
            await(order.substring("// hold ".length()));
        }
        if (order.equals("// throw")) {
            throw new IllegalStateException("The fake grader was told to throw");
        }
        String text = order.equals("// echo") ? source : "the gradient is not divided by the batch size";
        CheckResult second = check("second", order.equals("// pass") ? Outcome.PASSED : Outcome.FAILED, text);
        listener.checked(second);
        return report(request, List.of(first, second), text);
    }

    /** How often sources with this hash were graded. */
    public int gradings(String hash) {
        return gradings.getOrDefault(hash, new AtomicInteger()).get();
    }

    /** The checks by which sources with this hash were graded last. */
    public CheckScope scope(String hash) {
        return scopes.get(hash);
    }

    /** Lets a held submission go on. */
    public void release(String name) {
        latch(name).countDown();
    }

    /** What this grader says it holds submissions with, until it is told otherwise. */
    public void confine(Confinement other) {
        confinement = other;
    }

    @Override
    public Confinement confinement() {
        return confinement;
    }

    @Override
    public void close() {}

    private CountDownLatch latch(String name) {
        return held.computeIfAbsent(name, n -> new CountDownLatch(1));
    }

    private void await(String name) {
        try {
            if (!latch(name).await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody released " + name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static CheckResult check(String id, Outcome outcome, String text) {
        boolean passed = outcome == Outcome.PASSED;
        return new CheckResult(
                id,
                "the " + id + " check",
                Visibility.VISIBLE,
                passed ? 1 : 0,
                1,
                outcome,
                passed
                        ? Optional.empty()
                        : Optional.of(new Finding(
                                text,
                                Optional.of(text),
                                Optional.of(text),
                                Optional.of(text),
                                Optional.of(text),
                                List.of(new Fact(text, text)))),
                passed ? List.of() : List.of(diagnosis(text)),
                List.of());
    }

    private static Diagnosis diagnosis(String text) {
        return new Diagnosis(Diagnosis.Kind.MISTAKE, List.of("missing-batch-average"), text, text, text);
    }

    private static Report report(GradingRequest request, List<CheckResult> checks, String text) {
        boolean passed = checks.stream().allMatch(check -> check.outcome() == Outcome.PASSED);
        return new Report(
                Report.SCHEMA,
                request.exercise().id(),
                "Title",
                request.person(),
                passed ? Verdict.PASSED : Verdict.PARTIAL,
                passed ? "All checks passed." : text,
                checks.stream().mapToDouble(CheckResult::points).sum(),
                checks.size(),
                checks,
                passed ? List.of() : List.of(diagnosis(text)),
                passed ? List.of() : List.of(new CompilerMessage(CompilerMessage.Severity.WARNING, text, 1, 1, text)),
                passed ? List.of() : List.of(new Flag("looks-numeric", text)),
                new CapturedOutput(text, false),
                new Provenance("0", "0", request.submission().hash(), "1", "1", "17", "none", "fake", false),
                new Timing(Instant.EPOCH, 1));
    }
}
