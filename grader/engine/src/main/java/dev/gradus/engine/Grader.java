package dev.gradus.engine;

import dev.gradus.engine.cage.Confinement;
import dev.gradus.engine.report.Report;

/** Grades submissions. Thread-safe: as many at once as it was opened for. */
public interface Grader extends AutoCloseable {

    /**
     * Grades one submission. Whatever the submission does, there is a report; a fault of ours is a report with the
     * verdict {@code grader-fault}.
     */
    Report grade(GradingRequest request, GradingListener listener);

    /**
     * Tells how many submissions will still be graded, so that nothing is made ready for nobody; without it, the grader
     * is always ready for one more.
     */
    default void expect(int submissions) {}

    /** Makes the first gradings as fast as later ones, in the background: worth its processor time to who waits for one. */
    default void warmUp() {}

    /** What holds the submissions. */
    Confinement confinement();

    @Override
    void close();
}
