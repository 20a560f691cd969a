package dev.gradus.engine.remote;

import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;
import dev.gradus.protocol.frame.FrameReader;
import dev.gradus.protocol.frame.FrameWriter;
import dev.gradus.protocol.frame.Message;
import dev.gradus.protocol.frame.Setup;
import dev.gradus.protocol.type.References;
import dev.gradus.protocol.type.RemoteMethod;
import dev.gradus.protocol.type.WireInput;
import dev.gradus.protocol.type.WireOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Frames to and from one runner: what is asked, what may come back, and in which order. */
final class Conversation {
    private static final int MOST_CALLS = 256;
    private static final int ENOUGH_BYTES = 256 << 10;

    private final CallClient client;
    private final WireLimits limits;
    private final FrameWriter requests;
    private final FrameReader answers;
    private final WireInput in;
    private final PrintedOutput printed = new PrintedOutput();
    private final List<WireOutput> frames = new ArrayList<>();
    private int nesting;
    private int lastId;

    Conversation(CagedProcess process, CallClient client, WireLimits limits) {
        this.client = client;
        this.limits = limits;
        this.requests = new FrameWriter(process.requests());
        this.answers = new FrameReader(process.answers());
        this.in = new WireInput(limits, client.references());
    }

    /** Says what is to be hosted, and waits until that is understood. None of the submission's code runs yet. */
    void setUp(Setup setup) throws IOException, ProtocolException {
        WireOutput frame = new WireOutput(Setup.LIMITS, References.NONE);
        frame.startFrame();
        try {
            frame.putByte(Message.SETUP);
            setup.write(frame);
        } catch (UnsendableException e) {
            throw new GraderFaultException("The compiled classes cannot be sent to the runner: " + e.getMessage(), e);
        }
        requests.write(frame);
        answers.read(in, Message.MAX_OVERHEAD);
        byte kind = in.getByte();
        if (kind == Message.FAULT) {
            throw new GraderFaultException(in.getString(Message.MAX_TEXT));
        }
        if (kind != Message.READY) {
            throw new ProtocolException("Message " + kind + " came where the runner should say that it is ready.");
        }
        in.requireEnd();
    }

    /**
     * Sends as many calls as share a frame.
     *
     * @return how many were sent
     */
    int send(List<Call> calls) throws IOException {
        WireOutput frame = frame(2 * nesting);
        try {
            frame.putByte(Message.CALLS);
            frame.putInt(++lastId);
            int countAt = frame.size();
            frame.putShort(0);
            int count = 0;
            while (count < Math.min(calls.size(), MOST_CALLS) && frame.size() < ENOUGH_BYTES) {
                client.writeCall(frame, calls.get(count++));
            }
            frame.putShort(countAt, count);
            requests.write(frame);
            return count;
        } catch (UnsendableException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of the frame that was sent last. */
    int lastId() {
        return lastId;
    }

    /** Waits for one reply, answering the submission's callbacks meanwhile. */
    Reply receive(int id, int position, RemoteMethod method) throws IOException, ProtocolException {
        int reply = client.replyBound(method);
        while (true) {
            int callback = client.references().exportsAny() ? limits.frameBytes() : 0;
            answers.read(in, Math.max(Math.max(reply, callback), Message.MAX_OUTPUT_CHUNK + 16));
            byte kind = in.getByte();
            switch (kind) {
                case Message.OUTPUT -> printed.add(in);
                case Message.CALLBACK -> answerCallback();
                case Message.REPLY -> {
                    if (in.getInt() != id || in.getUnsignedShort() != position) {
                        throw new ProtocolException("The reply to another call came.");
                    }
                    return client.readReply(in, method);
                }
                default -> throw new ProtocolException("The unknown message " + kind + " came.");
            }
        }
    }

    private void answerCallback() throws IOException, ProtocolException {
        if (nesting == Message.MAX_NESTING) {
            throw new ProtocolException("Functions were called inside functions more than " + nesting + " deep.");
        }
        nesting++;
        try {
            WireOutput answer = frame(2 * nesting + 1);
            answer.putByte(Message.CALLBACK_REPLY);
            answer.putInt(in.getInt());
            client.answerCallback(in, answer);
            requests.write(answer);
        } catch (UnsendableException e) {
            throw new IllegalStateException(e);
        } finally {
            nesting--;
        }
    }

    /** Frames of their own for each level: the answer to a callback waits while the function calls the submission. */
    private WireOutput frame(int index) {
        while (frames.size() <= index) {
            frames.add(new WireOutput(limits, client.references()));
        }
        WireOutput frame = frames.get(index);
        frame.startFrame();
        return frame;
    }

    CapturedOutput output() {
        return printed.text();
    }
}
