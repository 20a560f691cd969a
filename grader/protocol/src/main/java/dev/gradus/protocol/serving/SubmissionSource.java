package dev.gradus.protocol.serving;

/** Makes the submission: loads its class and calls its constructor. Runs the submission's code. */
public interface SubmissionSource {
    Object create() throws Throwable;
}
