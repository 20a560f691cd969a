package dev.gradus.engine.remote;

/** Starts hosts for one compiled submission, as often as a crash makes it necessary. */
public interface Host {

    /**
     * A fresh process (or class loader) with the submission's classes, ready to answer.
     *
     * <p>A submission whose constructor throws, hangs or exits is reported by the first call.
     *
     * @throws dev.gradus.engine.GraderFaultException when it is our side that cannot start
     */
    Transport open();
}
