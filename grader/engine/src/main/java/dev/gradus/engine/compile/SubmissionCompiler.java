package dev.gradus.engine.compile;

import dev.gradus.engine.submission.Submission;

/** Compiles submissions, each apart from all others. Thread-safe. */
public interface SubmissionCompiler extends AutoCloseable {

    /**
     * Compiles a submission against the contract, EJML and the JDK's base module only.
     *
     * @throws dev.gradus.engine.GraderFaultException when it is our side that fails
     */
    Compilation compile(Submission submission, Class<?> contract);

    /** Gets ready in the background to compile at full speed. */
    default void warmUp() {}

    @Override
    void close();
}
