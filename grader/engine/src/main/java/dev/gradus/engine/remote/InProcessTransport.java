package dev.gradus.engine.remote;

import dev.gradus.engine.GraderFaultException;
import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;
import dev.gradus.protocol.frame.Message;
import dev.gradus.protocol.serving.CallServer;
import dev.gradus.protocol.serving.CallbackPort;
import dev.gradus.protocol.type.RemoteMethod;
import dev.gradus.protocol.type.WireInput;
import dev.gradus.protocol.type.WireOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers calls in this process, on the caller's thread, through the same codec and the same copies as a process would.
 * Nothing confines the implementation and nothing stops it: it is for the pack's own implementations.
 */
public final class InProcessTransport implements Transport {
    private final CallClient client;
    private final CallServer server;
    private final WireLimits limits = WireLimits.DEFAULT;
    private final List<Buffers> buffers = new ArrayList<>();
    private int nesting;
    private Optional<Reply> last = Optional.empty();

    /** Reused from call to call, one set for each level of nesting. */
    private final class Buffers {
        final WireOutput calls = new WireOutput(limits, client.references());
        final WireInput callsIn = new WireInput(limits, server.references());
        final WireInput replies = new WireInput(limits, client.references());
        final WireOutput callback = new WireOutput(limits, server.references());
        final WireInput callbackIn = new WireInput(limits, client.references());
        final WireOutput answer = new WireOutput(limits, client.references());
        final WireInput answerIn = new WireInput(limits, server.references());
    }

    public InProcessTransport(Class<?> contract, Supplier<?> implementation) {
        this.client = new CallClient(Contracts.of(contract), limits, this);
        this.server = new CallServer(
                Contracts.of(contract), implementation::get, new OutsidePlatform(), new Callbacks(), limits);
    }

    @Override
    public Reply call(Call call) {
        if (last.isPresent()) {
            return last.get();
        }
        RemoteMethod method = client.method(call);
        Buffers frame = enter();
        Reply[] reply = new Reply[1];
        try {
            frame.calls.clear();
            frame.calls.putInt(0);
            frame.calls.putShort(1);
            client.writeCall(frame.calls, call);
            server.serve(
                    frame.callsIn.reset(frame.calls.array(), 0, frame.calls.size()),
                    out -> reply[0] = read(frame.replies, out, method));
        } catch (ProtocolException | IOException | UnsendableException e) {
            throw new GraderFaultException("The call of " + method + " could not be made: " + e.getMessage(), e);
        } finally {
            nesting--;
        }
        if (nesting == 0) {
            client.rethrowCallbackFailure();
        }
        if (!reply[0].processAlive()) {
            last = Optional.of(reply[0]);
        }
        return reply[0];
    }

    @Override
    public List<Reply> callAll(List<Call> calls) {
        List<Reply> replies = new ArrayList<>(calls.size());
        for (Call call : calls) {
            replies.add(call(call));
        }
        return replies;
    }

    private Reply read(WireInput in, WireOutput out, RemoteMethod method) throws IOException {
        try {
            int header = WireOutput.LENGTH_BYTES + 1 + 4 + 2;
            in.reset(out.array(), header, out.size() - header);
            return Endings.ofReply(client.readReply(in, method));
        } catch (ProtocolException e) {
            throw new IOException(e);
        }
    }

    private Buffers enter() {
        if (nesting == Message.MAX_NESTING) {
            throw new GraderFaultException("Calls and callbacks are nested deeper than " + Message.MAX_NESTING + ".");
        }
        if (buffers.size() == nesting) {
            buffers.add(new Buffers());
        }
        return buffers.get(nesting++);
    }

    @Override
    public CapturedOutput output() {
        return CapturedOutput.NONE;
    }

    @Override
    public void close() {}

    /** Every class but the platform's, EJML's and the grader's own. */
    private static final class OutsidePlatform implements dev.gradus.protocol.serving.LearnerClasses {
        @Override
        public boolean contains(String className) {
            return !className.startsWith("java.")
                    && !className.startsWith("jdk.")
                    && !className.startsWith("org.ejml.")
                    && !className.equals("dev.gradus.engine.remote.InProcessTransport")
                    && !className.startsWith("dev.gradus.protocol.");
        }
    }

    private final class Callbacks implements CallbackPort {
        @Override
        public WireOutput begin() {
            WireOutput frame = buffers.get(nesting - 1).callback;
            frame.clear();
            return frame;
        }

        @Override
        public WireInput exchange(WireOutput frame) {
            Buffers current = buffers.get(nesting - 1);
            try {
                current.answer.clear();
                client.answerCallback(current.callbackIn.reset(frame.array(), 0, frame.size()), current.answer);
                return current.answerIn.reset(current.answer.array(), 0, current.answer.size());
            } catch (ProtocolException e) {
                throw new GraderFaultException("A callback could not be made: " + e.getMessage(), e);
            }
        }

        @Override
        public void end() {}
    }
}
