package dev.gradus.protocol.serving;

/** Tells the learner's frames of a stack trace from all others. */
public interface LearnerClasses {

    /** Whether a class of that binary name is the learner's. */
    boolean contains(String className);

    /** Whether frames from that class on, outward, are the host's. */
    default boolean endsAt(String className) {
        return className.startsWith("dev.gradus.protocol.serving.");
    }
}
