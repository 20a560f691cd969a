package dev.gradus.engine.remote;

import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.engine.cage.Limits;
import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.WireLimits;
import dev.gradus.protocol.frame.Setup;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Asks a submission that another process hosts.
 *
 * <p>The calling thread writes and reads. A submission that does not read, does not answer, or answers half a frame is
 * killed by another thread when its time is up, which frees this one.
 */
public final class RemoteTransport implements Transport {
    private static final Duration SETUP = Duration.ofSeconds(30);

    private final CagedProcess process;
    private final Limits limits;
    private final CallClient client;
    private final Conversation conversation;
    private final CallDeadline deadline;
    private Optional<Reply> last = Optional.empty();
    private long checkNanosLeft = Long.MAX_VALUE;
    private long startedNanos;
    private boolean timing;
    private int nesting;

    /**
     * Sends a submission to a started runner.
     *
     * @param process a runner that has hosted nothing yet; from now on this transport's to end
     * @throws GraderFaultException when the runner does not take the setup
     */
    public RemoteTransport(CagedProcess process, Class<?> contract, Setup setup, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.client = new CallClient(Contracts.of(contract), setup.limits(), this);
        this.conversation = new Conversation(process, client, setup.limits());
        this.deadline = new CallDeadline(process::kill);
        try {
            deadline.arm(SETUP.toNanos());
            conversation.setUp(setup);
            deadline.disarm();
        } catch (IOException | ProtocolException | RuntimeException e) {
            close();
            String remark = process.remarks().lines().findFirst().orElse("it says no more");
            throw new GraderFaultException("The runner did not start: " + e.getMessage() + " (" + remark + ")", e);
        }
    }

    /** The limits that runners are told. */
    static WireLimits wireLimits() {
        return WireLimits.DEFAULT;
    }

    @Override
    public Reply call(Call call) {
        return callAll(List.of(call)).get(0);
    }

    @Override
    public List<Reply> callAll(List<Call> calls) {
        List<Reply> replies = new ArrayList<>(calls.size());
        try {
            while (replies.size() < calls.size() && last.isEmpty()) {
                exchange(calls.subList(replies.size(), calls.size()), replies);
            }
        } catch (RuntimeException | Error e) {
            // a grading's own mistake; the stream may be out of step
            process.kill();
            throw e;
        }
        if (nesting == 0) {
            client.rethrowCallbackFailure();
        }
        last.ifPresent(reply -> replies.addAll(Collections.nCopies(calls.size() - replies.size(), reply)));
        return replies;
    }

    private void exchange(List<Call> calls, List<Reply> replies) {
        nesting++;
        startTime();
        try {
            int sent = conversation.send(calls);
            int id = conversation.lastId();
            for (int i = 0; i < sent && last.isEmpty(); i++) {
                startTime();
                Reply reply = conversation.receive(id, i, client.method(calls.get(i)));
                stopTime();
                take(deadline.hasExpired() ? timedOut() : Endings.ofReply(reply), replies);
            }
        } catch (IOException e) {
            if (last.isEmpty()) {
                // or it could kill the process while we wait to see how it ends
                deadline.disarm();
                end(deadline.hasExpired() ? timedOut() : Endings.ofProcess(process, limits));
            }
        } catch (ProtocolException e) {
            end(new Reply.ProtocolError(e.getMessage()));
        } finally {
            stopTime();
            nesting--;
        }
    }

    private void take(Reply reply, List<Reply> replies) {
        if (last.isEmpty()) {
            replies.add(reply);
            if (!reply.processAlive()) {
                end(reply);
            }
        }
    }

    private void end(Reply reply) {
        if (last.isEmpty()) {
            last = Optional.of(reply);
        }
        process.kill();
    }

    private Reply timedOut() {
        return new Reply.TimedOut(checkNanosLeft <= 0 ? limits.perCheck() : limits.perCall());
    }

    /** Calls inside a callback happen in the time of the call outside. */
    private void startTime() {
        if (nesting == 1) {
            if (!timing) {
                startedNanos = System.nanoTime();
                timing = true;
            }
            deadline.arm(Math.max(0, Math.min(limits.perCall().toNanos(), checkNanosLeft)));
        }
    }

    private void stopTime() {
        if (nesting == 1 && timing) {
            deadline.disarm();
            timing = false;
            if (checkNanosLeft != Long.MAX_VALUE) {
                checkNanosLeft -= System.nanoTime() - startedNanos;
            }
        }
    }

    @Override
    public void startCheck() {
        checkNanosLeft = limits.perCheck().toNanos();
    }

    @Override
    public CapturedOutput output() {
        return conversation.output();
    }

    @Override
    public void close() {
        deadline.close();
        process.close();
    }
}
