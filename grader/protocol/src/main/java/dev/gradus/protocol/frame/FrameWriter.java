package dev.gradus.protocol.frame;

import dev.gradus.protocol.type.WireOutput;
import java.io.IOException;
import java.io.OutputStream;

/** Writes frames to a stream, each in one piece. Thread-safe. */
public final class FrameWriter {
    private final OutputStream stream;

    public FrameWriter(OutputStream stream) {
        this.stream = stream;
    }

    /** Writes a frame that {@link WireOutput#startFrame} began. */
    public synchronized void write(WireOutput frame) throws IOException {
        frame.putInt(0, frame.size() - WireOutput.LENGTH_BYTES);
        stream.write(frame.array(), 0, frame.size());
        stream.flush();
    }
}
