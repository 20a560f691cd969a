package dev.gradus.engine.verify;

import dev.gradus.engine.Assessment;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.diagnosis.Deviation;
import dev.gradus.engine.grading.CheckRun;
import dev.gradus.engine.grading.CheckScope;
import dev.gradus.engine.grading.GradingLauncher;
import dev.gradus.engine.grading.GradingRun;
import dev.gradus.engine.grading.PlannedCheck;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Mistake;
import dev.gradus.engine.remote.InProcessHost;
import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.verify.PairProof.Fate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets a pack prove itself: the reference and every alternative score everything, the skeleton scores nothing, every
 * mistake is rejected and named as itself, every pair of mistakes is rejected, every check rejects something.
 *
 * <p>Runs in this process through the same codec as a caged submission, on the pack's own implementations only.
 */
public final class Verification {
    private final Seeds seeds;
    private final int jobs;
    private final Progress progress;

    /** @param jobs how many gradings run at once */
    public Verification(Seeds seeds, int jobs, Progress progress) {
        this.seeds = seeds;
        this.jobs = jobs;
        this.progress = progress;
    }

    /** Proves one exercise. */
    public ExerciseProof prove(Exercise exercise) throws InterruptedException {
        List<Set<Mistake>> pairs = new ArrayList<>();
        int exclusive = 0;
        List<Mistake> mistakes = exercise.mistakes();
        for (int i = 0; i < mistakes.size(); i++) {
            for (int j = i + 1; j < mistakes.size(); j++) {
                if (mistakes.get(i).excludes(mistakes.get(j))) {
                    exclusive++;
                } else if (seeds.pairs() > 0) {
                    pairs.add(new LinkedHashSet<>(List.of(mistakes.get(i), mistakes.get(j))));
                }
            }
        }
        List<Callable<ImplementationProof>> implementations = implementations(exercise);
        Counter counter = new Counter(implementations.size() + mistakes.size() + pairs.size());
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<ImplementationProof>> implementationProofs = submit(workers, implementations, counter);
            List<Future<MistakeProof>> mistakeProofs = submit(
                    workers,
                    mistakes.stream()
                            .<Callable<MistakeProof>>map(mistake -> () -> mistake(exercise, mistake))
                            .toList(),
                    counter);
            List<Future<PairProof>> pairProofs = submit(
                    workers,
                    pairs.stream()
                            .<Callable<PairProof>>map(pair -> () -> pair(exercise, pair))
                            .toList(),
                    counter);
            return new ExerciseProof(
                    exercise.id(),
                    checkIds(exercise),
                    results(implementationProofs),
                    results(mistakeProofs),
                    results(pairProofs),
                    exclusive);
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Callable<ImplementationProof>> implementations(Exercise exercise) {
        List<Callable<ImplementationProof>> all = new ArrayList<>();
        all.add(() -> scoresAll("reference", exercise, exercise::reference, 1));
        all.add(() -> skeleton(exercise));
        exercise.alternatives()
                .forEach(alternative -> all.add(() -> scoresAll(
                        "alternative '" + alternative.name() + "'",
                        exercise,
                        alternative.implementation(),
                        seeds.alternatives())));
        return all;
    }

    private ImplementationProof scoresAll(String name, Exercise exercise, Supplier<?> implementation, int tries) {
        List<String> problems = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        double max = 0;
        for (int i = 0; i < tries; i++) {
            Assessment assessment = assess(exercise, implementation, seeds.seed(i));
            lowest = Math.min(lowest, assessment.points());
            highest = Math.max(highest, assessment.points());
            max = assessment.maxPoints();
            if (assessment.verdict() != Verdict.PASSED && problems.size() < 3) {
                problems.add("the " + name + " is rejected with seed "
                        + HexFormat.of().toHexDigits(seeds.seed(i)) + ": " + firstFinding(assessment));
            }
        }
        return new ImplementationProof(name, tries, lowest, highest, max, problems);
    }

    private ImplementationProof skeleton(Exercise exercise) throws ReflectiveOperationException {
        Class<?> skeleton = Class.forName(
                "practice." + exercise.skeletonName(), true, exercise.contract().getClassLoader());
        Assessment assessment = assess(exercise, make(skeleton), seeds.seed(0));
        List<String> problems = new ArrayList<>();
        if (assessment.points() > 0) {
            problems.add("the skeleton scores " + assessment.points() + " points");
        }
        boolean everythingThrew = assessment.checks().stream()
                .allMatch(check -> check.outcome() == Outcome.THREW
                        || check.finding()
                                .filter(finding -> finding.says().startsWith("Counts as soon"))
                                .isPresent());
        if (!everythingThrew) {
            problems.add("the skeleton fails for another reason than its TODO: " + firstFinding(assessment));
        }
        return new ImplementationProof(
                "skeleton", 1, assessment.points(), assessment.points(), assessment.maxPoints(), problems);
    }

    private MistakeProof mistake(Exercise exercise, Mistake mistake) {
        int rejected = 0;
        int named = 0;
        Set<String> killedBy = new HashSet<>(checkIds(exercise));
        Set<String> otherwise = new LinkedHashSet<>();
        for (int i = 0; i < seeds.mistakes(); i++) {
            Assessment assessment = assess(exercise, () -> exercise.faulty(Set.of(mistake)), seeds.seed(i));
            assessment.checks().stream()
                    .filter(check -> check.outcome() == Outcome.PASSED)
                    .map(CheckResult::id)
                    .forEach(killedBy::remove);
            if (assessment.verdict() != Verdict.PASSED) {
                rejected++;
            }
            if (isNamed(assessment, Set.of(mistake))) {
                named++;
            } else {
                otherwise.add(said(assessment));
            }
        }
        return new MistakeProof(mistake.id(), seeds.mistakes(), rejected, named, killedBy, List.copyOf(otherwise));
    }

    private PairProof pair(Exercise exercise, Set<Mistake> pair) {
        Fate worst = fate(exercise, pair, seeds.seed(0));
        for (int i = 1; i < seeds.pairs() && worst != Fate.ACCEPTED; i++) {
            List<CheckRun> checks = trace(exercise, pair, seeds.seed(i));
            if (allPassed(checks) && Deviation.of(exercise, checks)) {
                worst = Fate.ACCEPTED;
            }
        }
        List<Mistake> both = List.copyOf(pair);
        return new PairProof(both.get(0).id(), both.get(1).id(), worst);
    }

    private static boolean allPassed(List<CheckRun> checks) {
        return checks.stream().allMatch(check -> check.outcome() == Outcome.PASSED);
    }

    private Fate fate(Exercise exercise, Set<Mistake> pair, long seed) {
        Assessment assessment = assess(exercise, () -> exercise.faulty(pair), seed);
        if (assessment.verdict() == Verdict.PASSED) {
            return Deviation.of(exercise, trace(exercise, pair, seed)) ? Fate.ACCEPTED : Fate.CANCELLING;
        }
        if (isNamed(assessment, pair)) {
            return Fate.NAMED;
        }
        boolean masked = pair.stream().anyMatch(mistake -> isNamed(assessment, Set.of(mistake)));
        return masked ? Fate.MASKED : Fate.UNNAMED;
    }

    private List<CheckRun> trace(Exercise exercise, Set<Mistake> made, long seed) {
        try (GradingRun run = new GradingRun(
                exercise, new InProcessHost(exercise.contract(), () -> exercise.faulty(made)), seed, check -> {})) {
            GradingLauncher.run(run);
            return run.checks();
        }
    }

    private static boolean isNamed(Assessment assessment, Set<Mistake> made) {
        Set<String> ids = new HashSet<>();
        made.forEach(mistake -> ids.add(mistake.id()));
        Set<String> named = new HashSet<>();
        for (Diagnosis diagnosis : assessment.diagnoses()) {
            if (diagnosis.kind() == Diagnosis.Kind.MISTAKE || diagnosis.kind() == Diagnosis.Kind.PAIR) {
                named.addAll(diagnosis.mistakes());
            }
        }
        return named.equals(ids);
    }

    private static Assessment assess(Exercise exercise, Supplier<?> implementation, long seed) {
        return Assessment.of(
                exercise, new InProcessHost(exercise.contract(), implementation), seed, GradingListener.NONE);
    }

    private static Supplier<?> make(Class<?> type) {
        return () -> {
            try {
                return type.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The skeleton cannot be made: " + type.getName(), e);
            }
        };
    }

    private List<String> checkIds(Exercise exercise) {
        return PlannedCheck.own(exercise, CheckScope.ALL).stream()
                .map(PlannedCheck::id)
                .toList();
    }

    private static String said(Assessment assessment) {
        return assessment.diagnoses().isEmpty()
                ? "no diagnosis (" + firstFinding(assessment) + ")"
                : assessment.diagnoses().stream()
                        .limit(3)
                        .map(diagnosis -> diagnosis.kind().id() + " " + diagnosis.mistakes() + " " + diagnosis.says())
                        .collect(java.util.stream.Collectors.joining(" + "));
    }

    private static String firstFinding(Assessment assessment) {
        return assessment.checks().stream()
                .filter(check -> check.outcome() != Outcome.PASSED)
                .findFirst()
                .map(check -> check.id() + ": "
                        + check.finding()
                                .map(finding -> finding.says())
                                .orElse(check.outcome().words()))
                .orElse("every check passed");
    }

    private static <T> List<Future<T>> submit(ExecutorService workers, List<Callable<T>> tasks, Counter counter) {
        return tasks.stream()
                .map(task -> workers.submit(() -> {
                    T result = task.call();
                    counter.increment();
                    return result;
                }))
                .toList();
    }

    private static <T> List<T> results(List<Future<T>> futures) throws InterruptedException {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        return results;
    }

    private final class Counter {
        private final AtomicInteger done = new AtomicInteger();
        private final int all;

        private Counter(int all) {
            this.all = all;
        }

        private void increment() {
            progress.graded(done.incrementAndGet(), all);
        }
    }
}
