package dev.gradus.engine.grading;

import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.remote.Call;
import dev.gradus.engine.remote.CapturedOutput;
import dev.gradus.engine.remote.Reply;
import dev.gradus.engine.remote.Transport;
import java.util.Collections;
import java.util.List;

/** Bounds the time of all calls of one check together: a slow drip stays below every single deadline. */
final class MeteredTransport implements Transport {
    private final Transport transport;
    private final Limits limits;
    private long spentNanos;
    private Reply end;

    MeteredTransport(Transport transport, Limits limits) {
        this.transport = transport;
        this.limits = limits;
    }

    void startCheck() {
        spentNanos = 0;
    }

    boolean alive() {
        return end == null;
    }

    @Override
    public Reply call(Call call) {
        if (end != null) {
            return end;
        }
        long start = System.nanoTime();
        Reply reply = transport.call(call);
        return after(start, reply);
    }

    @Override
    public List<Reply> callAll(List<Call> calls) {
        if (end != null) {
            return Collections.nCopies(calls.size(), end);
        }
        long start = System.nanoTime();
        List<Reply> replies = transport.callAll(calls);
        if (replies.isEmpty()) {
            return replies;
        }
        Reply last = after(start, replies.get(replies.size() - 1));
        return last instanceof Reply.TimedOut ? Collections.nCopies(replies.size(), last) : replies;
    }

    private Reply after(long start, Reply reply) {
        spentNanos += System.nanoTime() - start;
        if (!reply.processAlive()) {
            end = reply;
        } else if (spentNanos > limits.perCheck().toNanos()) {
            end = new Reply.TimedOut(limits.perCheck());
            transport.close();
            return end;
        }
        return reply;
    }

    @Override
    public CapturedOutput output() {
        return transport.output();
    }

    @Override
    public void close() {
        transport.close();
    }
}
