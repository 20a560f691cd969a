package dev.gradus.runner;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;
import dev.gradus.protocol.frame.FrameReader;
import dev.gradus.protocol.frame.FrameWriter;
import dev.gradus.protocol.frame.Message;
import dev.gradus.protocol.serving.CallServer;
import dev.gradus.protocol.serving.CallbackFailedException;
import dev.gradus.protocol.serving.CallbackPort;
import dev.gradus.protocol.serving.ReplySink;
import dev.gradus.protocol.type.WireInput;
import dev.gradus.protocol.type.WireOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Asks the grader for the value of one of its functions, and answers its calls until the value is there. */
final class PipeCallbacks implements CallbackPort {
    private final InputStream requests;
    private final FrameWriter answers;
    private final ReplySink replies;
    private final WireLimits limits;
    private final List<Level> levels = new ArrayList<>();
    private CallServer server;
    private int depth;
    private int lastId;

    /** What one level of nesting reads and writes with; the levels outside it are still in use. */
    private static final class Level {
        final WireOutput out;
        final WireInput in;
        final FrameReader reader;

        Level(WireOutput out, WireInput in, FrameReader reader) {
            this.out = out;
            this.in = in;
            this.reader = reader;
        }
    }

    PipeCallbacks(InputStream requests, FrameWriter answers, ReplySink replies, WireLimits limits) {
        this.requests = requests;
        this.answers = answers;
        this.replies = replies;
        this.limits = limits;
    }

    /** The server whose calls may call back. */
    void connect(CallServer newServer) {
        server = newServer;
    }

    @Override
    public WireOutput begin() {
        if (depth == levels.size()) {
            levels.add(new Level(
                    new WireOutput(limits, server.references()),
                    new WireInput(limits, server.references()),
                    new FrameReader(requests)));
        }
        WireOutput frame = levels.get(depth++).out;
        frame.startFrame();
        try {
            frame.putByte(Message.CALLBACK);
            frame.putInt(++lastId);
        } catch (UnsendableException e) {
            throw new CallbackFailedException(e.getMessage());
        }
        return frame;
    }

    @Override
    public WireInput exchange(WireOutput frame) {
        int id = lastId;
        Level level = levels.get(depth - 1);
        try {
            answers.write(frame);
            while (true) {
                level.reader.read(level.in, limits.frameBytes());
                byte kind = level.in.getByte();
                if (kind == Message.CALLS) {
                    server.serve(level.in, replies);
                } else if (kind == Message.CALLBACK_REPLY && level.in.getInt() == id) {
                    return level.in;
                } else {
                    throw new ProtocolException("Something else came where the value of a function is expected.");
                }
            }
        } catch (IOException | ProtocolException e) {
            throw new CallbackFailedException("The function cannot be reached: " + e.getMessage());
        }
    }

    @Override
    public void end() {
        depth--;
    }
}
