package dev.gradus.engine.remote;

import java.util.stream.Collectors;

/** A submission did not answer a call with a value. Its message holds a student's words: escape it before it is shown. */
public final class SubmissionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Call call;
    private final transient Reply reply;

    public SubmissionException(Call call, Reply reply) {
        super(call.method().getName() + " " + sentence(reply));
        this.call = call;
        this.reply = reply;
    }

    public Call call() {
        return call;
    }

    /** What came instead; a {@link Reply.Returned} when the method returned null. */
    public Reply reply() {
        return reply;
    }

    private static String sentence(Reply reply) {
        if (reply instanceof Reply.Returned) {
            return "returned null";
        }
        if (reply instanceof Reply.Threw threw) {
            return "threw " + threw.className()
                    + (threw.message().isEmpty() ? "" : ": " + threw.message())
                    + threw.frames().stream()
                            .limit(1)
                            .map(frame -> " at " + frame)
                            .collect(Collectors.joining());
        }
        if (reply instanceof Reply.Unsendable unsendable) {
            return "returned something that cannot be used: " + unsendable.reason();
        }
        if (reply instanceof Reply.TimedOut timedOut) {
            return "did not answer within " + timedOut.deadline().toMillis() + " ms";
        }
        if (reply instanceof Reply.OutOfMemory outOfMemory) {
            return "ran out of memory: " + outOfMemory.detail();
        }
        if (reply instanceof Reply.Crashed crashed) {
            return "never answered: " + crashed.detail();
        }
        return "answered nonsense: " + ((Reply.ProtocolError) reply).detail();
    }
}
