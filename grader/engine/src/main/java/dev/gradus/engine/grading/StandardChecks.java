package dev.gradus.engine.grading;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.remote.Call;
import dev.gradus.engine.remote.Reply;
import dev.gradus.engine.remote.Transport;
import dev.gradus.engine.report.Finding;
import dev.gradus.engine.report.Flag;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Visibility;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The checks that every exercise gets without writing them: arguments are left alone, and the same question gets the
 * same answer, bit for bit, later and in another order; for a sample of submissions in a second process too.
 *
 * <p>They count once one of the grading's own checks has passed: leaving arguments alone is no merit of a submission
 * that computes nothing.
 */
final class StandardChecks {
    static final double POINTS = 1;
    private static final PlannedCheck ARGUMENTS =
            new PlannedCheck("leaves-arguments-alone", "arguments are left as they were", Visibility.VISIBLE, POINTS);
    private static final PlannedCheck REPETITION = new PlannedCheck(
            "gives-the-same-answer-again", "the same question gets the same answer again", Visibility.VISIBLE, POINTS);
    private static final int CALLS_PER_METHOD = 2;
    private static final int MAX_CALLS = 16;
    private static final int SECOND_PROCESS_EVERY = 16;

    private final GradingRun run;
    private final List<CheckRun> graded;

    StandardChecks(GradingRun run) {
        this.run = run;
        this.graded = run.checks();
    }

    static List<PlannedCheck> planned(Exercise exercise) {
        return ArgumentRules.isStateful(exercise.contract()) ? List.of(ARGUMENTS) : List.of(ARGUMENTS, REPETITION);
    }

    void run() {
        boolean counts = graded.stream().anyMatch(check -> check.outcome() == Outcome.PASSED);
        run.finished(leavesArgumentsAlone(counts));
        if (!ArgumentRules.isStateful(run.exercise().contract())) {
            run.finished(givesTheSameAnswer(counts));
        }
    }

    private CheckRun leavesArgumentsAlone(boolean counts) {
        String id = ARGUMENTS.id();
        String title = ARGUMENTS.title();
        for (CheckRun check : graded) {
            for (TracedCall traced : check.trace()) {
                if (traced.reply() instanceof Reply.Returned returned) {
                    List<Reply.ChangedArgument> changes = ArgumentRules.forbiddenChanges(traced.call(), returned);
                    if (!changes.isEmpty()) {
                        Finding finding = changed(traced.call(), changes.get(0));
                        return check(
                                id,
                                title,
                                Outcome.FAILED,
                                Optional.of(finding),
                                List.of(traced),
                                List.of(new Flag("changes-argument", finding.says())));
                    }
                }
            }
        }
        return counts
                ? check(id, title, Outcome.PASSED, Optional.empty(), List.of(), List.of())
                : nothingToJudge(id, title);
    }

    private CheckRun givesTheSameAnswer(boolean counts) {
        String id = REPETITION.id();
        String title = REPETITION.title();
        if (!counts) {
            return nothingToJudge(id, title);
        }
        List<TracedCall> sample = sample();
        Optional<CheckRun> difference = ask(id, title, sample, run.transport());
        if (difference.isEmpty() && Math.floorMod(run.seed(), SECOND_PROCESS_EVERY) == 0) {
            List<TracedCall> reversed = new ArrayList<>(sample);
            Collections.reverse(reversed);
            try (Transport second = run.secondTransport()) {
                difference = ask(id, title, reversed, second);
            }
        }
        return difference.orElseGet(() -> check(id, title, Outcome.PASSED, Optional.empty(), List.of(), List.of()));
    }

    private Optional<CheckRun> ask(String id, String title, List<TracedCall> sample, Transport transport) {
        List<Reply> replies =
                transport.callAll(sample.stream().map(TracedCall::call).toList());
        for (int i = 0; i < sample.size(); i++) {
            Reply.Returned before = (Reply.Returned) sample.get(i).reply();
            boolean same = replies.get(i) instanceof Reply.Returned again
                    && again.isNull() == before.isNull()
                    && SameBits.same(before.value().orElse(null), again.value().orElse(null));
            if (!same) {
                Finding finding = changedItsMind(sample.get(i), replies.get(i));
                return Optional.of(check(
                        id,
                        title,
                        Outcome.FAILED,
                        Optional.of(finding),
                        List.of(sample.get(i)),
                        List.of(new Flag("impure", finding.says()))));
            }
        }
        return Optional.empty();
    }

    private List<TracedCall> sample() {
        Map<Method, Integer> perMethod = new HashMap<>();
        List<TracedCall> calls = new ArrayList<>();
        for (CheckRun check : graded) {
            if (check.outcome() != Outcome.PASSED) {
                continue;
            }
            for (TracedCall traced : check.trace()) {
                Method method = traced.call().method();
                if (traced.reply() instanceof Reply.Returned
                        && traced.call().receiver() == 0
                        && !ArgumentRules.isStateful(method)
                        && Replay.isPossible(traced.call())
                        && calls.size() < MAX_CALLS
                        && perMethod.merge(method, 1, Integer::sum) <= CALLS_PER_METHOD) {
                    calls.add(traced);
                }
            }
        }
        Collections.shuffle(calls, new Random(run.seed()));
        return calls;
    }

    private static Finding changed(Call call, Reply.ChangedArgument change) {
        String name = call.method().getParameters()[change.position()].getName();
        String method = call.method().getName();
        return new Finding(
                method + "(…) changed its argument " + name
                        + "; the caller still needs it, so work on a copy or make a new matrix",
                Optional.of(method),
                Optional.of(name + " = " + Show.value(call.arguments().get(change.position()))),
                Optional.of(Show.value(call.arguments().get(change.position()))),
                Optional.of(Show.value(change.after())),
                List.of());
    }

    private static Finding changedItsMind(TracedCall first, Reply again) {
        String method = first.call().method().getName();
        Reply.Returned before = (Reply.Returned) first.reply();
        String later = again instanceof Reply.Returned returned
                ? Show.exactly(returned.value().orElse(null))
                : "no answer: " + again.getClass().getSimpleName();
        return new Finding(
                method
                        + "(…) gave another answer to the same question later: it keeps something between calls, or returns an array that a later call overwrites",
                Optional.of(method),
                Optional.empty(),
                Optional.of(Show.exactly(before.value().orElse(null))),
                Optional.of(later),
                List.of());
    }

    private CheckRun nothingToJudge(String id, String title) {
        return check(
                id,
                title,
                Outcome.FAILED,
                Optional.of(Finding.of("Counts as soon as one of the checks above passes")),
                List.of(),
                List.of());
    }

    private static CheckRun check(
            String id,
            String title,
            Outcome outcome,
            Optional<Finding> finding,
            List<TracedCall> trace,
            List<Flag> flags) {
        return new CheckRun(id, title, Visibility.VISIBLE, POINTS, outcome, finding, List.of(), flags, trace);
    }
}
