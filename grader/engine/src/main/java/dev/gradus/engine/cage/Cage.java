package dev.gradus.engine.cage;

/** Starts processes that may not touch anything but their two pipes. */
public interface Cage extends AutoCloseable {

    /**
     * Starts a process of ours inside the cage; it reads requests from its standard input and answers on its standard
     * output.
     *
     * @throws dev.gradus.engine.GraderFaultException when it cannot start
     */
    CagedProcess start(Workload workload, Limits limits);

    /** What holds the process. */
    Confinement confinement();

    @Override
    void close();
}
