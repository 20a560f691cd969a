package dev.gradus.engine.remote;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came of one call. Everything in it is a student's data: bounded by the codec, not yet escaped. */
public sealed interface Reply {

    /**
     * The method returned.
     *
     * @param value the returned value, empty for {@code void} and for {@code null} (see {@code isNull})
     * @param isNull whether the method returned {@code null}, which no contract allows
     * @param changedArguments the positions of arguments whose content differed after the call, with the content after
     */
    record Returned(Optional<Object> value, boolean isNull, List<ChangedArgument> changedArguments) implements Reply {
        public Returned {
            changedArguments = List.copyOf(changedArguments);
        }
    }

    /**
     * The method threw.
     *
     * @param className binary name of the thrown class, bounded
     * @param message its message, bounded; empty when there is none or reading it failed
     * @param frames the learner's own frames, innermost first, as {@code method(File.java:line)}, bounded
     */
    record Threw(String className, String message, List<String> frames) implements Reply {
        public Threw {
            frames = List.copyOf(frames);
        }
    }

    /**
     * The method returned something that the contract does not allow: null inside it, a complex matrix, more than the
     * limits allow.
     *
     * @param reason what is wrong, as a clause: "dW1 is null"
     */
    record Unsendable(String reason) implements Reply {}

    /** No answer came within the deadline; the process has been killed. */
    record TimedOut(Duration deadline) implements Reply {}

    /** The process ran out of memory or of threads and has ended. */
    record OutOfMemory(String detail) implements Reply {}

    /** The process ended by itself before it answered. */
    record Crashed(String detail) implements Reply {}

    /** The process answered something that the protocol does not allow; it has been killed. */
    record ProtocolError(String detail) implements Reply {}

    /** An argument as it was after the call. */
    record ChangedArgument(int position, Object after) {}

    /** Whether the process still answers calls. */
    default boolean processAlive() {
        return this instanceof Returned || this instanceof Threw || this instanceof Unsendable;
    }
}
