package dev.gradus.protocol.serving;

import dev.gradus.protocol.type.WireInput;
import dev.gradus.protocol.type.WireOutput;

/** Carries a callback to the grader. */
public interface CallbackPort {

    /** A frame to write the callback into: empty, and not in use by an outer call. */
    WireOutput begin();

    /**
     * Sends the frame and waits for its answer; calls of the submission may come in between.
     *
     * @return the answer, positioned at the outcome
     * @throws CallbackFailedException when the grader cannot be reached
     */
    WireInput exchange(WireOutput frame);

    /** The answer has been read. */
    void end();
}
