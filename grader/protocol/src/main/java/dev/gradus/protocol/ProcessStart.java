package dev.gradus.protocol;

/** What a started process says before anything else, so that "never started" is told apart from "ended early". */
public final class ProcessStart {
    /** The first byte on standard output, written by our code before anything from a submission is loaded. */
    public static final int READY = 'G';

    private ProcessStart() {}
}
