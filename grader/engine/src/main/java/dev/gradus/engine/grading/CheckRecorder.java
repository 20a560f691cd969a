package dev.gradus.engine.grading;

import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.remote.Reply;
import dev.gradus.engine.remote.SubmissionException;
import dev.gradus.engine.report.Fact;
import dev.gradus.engine.report.Finding;
import dev.gradus.engine.report.Outcome;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Turns the end of a check method into a {@link CheckRun}. */
final class CheckRecorder {
    private static final int MAX_MESSAGE = 1_000;

    private final Method method;
    private final Check check;
    private final Trace trace;
    private final Evidence evidence;

    CheckRecorder(Method method, Trace trace, Evidence evidence) {
        this.method = method;
        this.check = method.getAnnotation(Check.class);
        this.trace = trace;
        this.evidence = evidence;
        if (check == null) {
            throw new GraderFaultException("The test method " + method + " of a grading needs @Check");
        }
    }

    CheckRun passed() {
        return record(Outcome.PASSED, Optional.empty());
    }

    CheckRun failed(Finding finding) {
        return record(Outcome.FAILED, Optional.of(finding));
    }

    CheckRun failed(AssertionError error) {
        String message = Optional.ofNullable(error.getMessage()).orElse("the check failed");
        return failed(Finding.of(message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) + "…" : message));
    }

    CheckRun notScored(GraderFaultException fault) {
        return record(Outcome.NOT_SCORED, Optional.of(Finding.of(String.valueOf(fault.getMessage()))));
    }

    CheckRun ended(SubmissionException exception) {
        Reply reply = exception.reply();
        String call = exception.call().method().getName();
        if (reply instanceof Reply.Returned) {
            return record(Outcome.FAILED, Optional.of(finding(call + "(…) returned null", exception, List.of())));
        }
        if (reply instanceof Reply.Threw threw) {
            List<Fact> frames = new ArrayList<>();
            threw.frames().forEach(frame -> frames.add(new Fact("at", frame)));
            String message = threw.message().isBlank() ? "" : ": " + threw.message();
            return record(
                    Outcome.THREW,
                    Optional.of(finding(call + "(…) threw " + threw.className() + message, exception, frames)));
        }
        if (reply instanceof Reply.TimedOut timedOut) {
            return record(
                    Outcome.TIMED_OUT,
                    Optional.of(finding(
                            call + "(…) had not answered after "
                                    + Show.number(timedOut.deadline().toMillis() / 1000.0) + " seconds",
                            exception,
                            List.of())));
        }
        if (reply instanceof Reply.OutOfMemory) {
            return record(
                    Outcome.OUT_OF_MEMORY,
                    Optional.of(finding("memory or threads ran out in " + call + "(…)", exception, List.of())));
        }
        if (reply instanceof Reply.Crashed) {
            return record(
                    Outcome.CRASHED,
                    Optional.of(finding(
                            "the program ended in " + call + "(…) instead of returning", exception, List.of())));
        }
        if (reply instanceof Reply.Unsendable unsendable) {
            return record(
                    Outcome.FAILED,
                    Optional.of(finding(
                            call + "(…) returned something that cannot be used: " + unsendable.reason(),
                            exception,
                            List.of())));
        }
        return record(
                Outcome.PROTOCOL_ERROR,
                Optional.of(finding(
                        call
                                + "(…) gave an answer that cannot be read: write to System.out, never to the process's own streams",
                        exception,
                        List.of())));
    }

    private static Finding finding(String says, SubmissionException exception, List<Fact> facts) {
        StringJoiner input = new StringJoiner("\n");
        var parameters = exception.call().method().getParameters();
        List<Object> arguments = exception.call().arguments();
        for (int i = 0; i < arguments.size(); i++) {
            input.add((i < parameters.length ? parameters[i].getName() : "argument " + i) + " = "
                    + Show.value(arguments.get(i)));
        }
        return new Finding(
                says,
                Optional.of(exception.call().method().getName()),
                arguments.isEmpty() ? Optional.empty() : Optional.of(input.toString()),
                Optional.empty(),
                Optional.empty(),
                facts);
    }

    private CheckRun record(Outcome outcome, Optional<Finding> finding) {
        return new CheckRun(
                PlannedCheck.id(method),
                check.title(),
                check.visibility(),
                check.points(),
                outcome,
                finding,
                evidence.pictures(),
                evidence.flags(),
                trace.calls());
    }
}
