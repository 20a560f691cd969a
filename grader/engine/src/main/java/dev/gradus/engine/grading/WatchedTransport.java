package dev.gradus.engine.grading;

import dev.gradus.engine.remote.Call;
import dev.gradus.engine.remote.CapturedOutput;
import dev.gradus.engine.remote.Reply;
import dev.gradus.engine.remote.Transport;
import java.util.List;

/** Notices when the submission's process has ended, so that the next check gets a fresh one. */
final class WatchedTransport implements Transport {
    private final Transport transport;
    private boolean alive = true;

    WatchedTransport(Transport transport) {
        this.transport = transport;
    }

    boolean alive() {
        return alive;
    }

    @Override
    public Reply call(Call call) {
        Reply reply = transport.call(call);
        alive &= reply.processAlive();
        return reply;
    }

    @Override
    public List<Reply> callAll(List<Call> calls) {
        List<Reply> replies = transport.callAll(calls);
        alive &= replies.stream().allMatch(Reply::processAlive);
        return replies;
    }

    @Override
    public void startCheck() {
        transport.startCheck();
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
