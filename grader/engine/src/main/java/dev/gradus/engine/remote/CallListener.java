package dev.gradus.engine.remote;

/** Hears of every call of a submission: this is how traces are made. */
public interface CallListener {
    /** Hears nothing. */
    CallListener NONE = (call, reply) -> {};

    /** A call was answered. What it holds are copies that nobody else changes. */
    void called(Call call, Reply reply);
}
