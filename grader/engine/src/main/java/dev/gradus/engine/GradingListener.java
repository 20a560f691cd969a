package dev.gradus.engine;

import dev.gradus.engine.report.CheckResult;

/** Hears how a grading goes on, from the thread that grades. */
public interface GradingListener {
    GradingListener NONE = new GradingListener() {};

    /** Compiling has begun. */
    default void compiling() {}

    /** It compiles; the checks begin. */
    default void checking(int checks) {}

    /** One check has ended. Its diagnoses come with the report. */
    default void checked(CheckResult result) {}

    /** The submission's process was started again so often, each time after a check that cost it. Told once, if at all. */
    default void restarted(int times) {}
}
