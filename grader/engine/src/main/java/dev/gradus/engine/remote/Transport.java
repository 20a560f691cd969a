package dev.gradus.engine.remote;

import java.util.List;

/**
 * A hosted submission that answers calls: in a cage, in this process, or in a learner's IDE. All of them move values
 * through the same codec, so a submission sees copies and answers with copies.
 *
 * <p>Not thread-safe. After a reply whose {@link Reply#processAlive()} is false, every further call gives the same
 * reply again.
 */
public interface Transport extends AutoCloseable {

    /** Makes one call and waits for its reply, at most as long as the limits of the host say. */
    Reply call(Call call);

    /**
     * Makes calls that do not depend on each other; they may share a frame. The replies are in the order of the calls.
     * When the process ends in between, the remaining calls get its last reply.
     */
    List<Reply> callAll(List<Call> calls);

    /**
     * Starts the time that the calls of one check may take together ({@link
     * dev.gradus.engine.cage.Limits#perCheck()}); before the first time it is not limited. When it is used up, the
     * process is killed and the reply is {@link Reply.TimedOut}.
     */
    default void startCheck() {}

    /** What the submission printed so far, bounded and not yet escaped. */
    CapturedOutput output();

    @Override
    void close();
}
