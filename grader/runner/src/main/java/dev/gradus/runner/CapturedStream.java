package dev.gradus.runner;

import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.frame.FrameWriter;
import dev.gradus.protocol.frame.Message;
import dev.gradus.protocol.frame.Setup;
import dev.gradus.protocol.type.References;
import dev.gradus.protocol.type.WireOutput;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What the submission prints, up to a bound. It is sent with every reply, and soon after it was printed, so that the last
 * words of a submission that never replies are not lost.
 */
final class CapturedStream extends OutputStream {
    private static final long SOON_NANOS = 20_000_000;

    private final FrameWriter answers;
    private final byte[] pending = new byte[Message.MAX_OUTPUT_CHUNK];
    private WireOutput frame;
    private int count;
    /** One byte more than is kept, which says that there was more. */
    private int left = Message.MAX_OUTPUT + 1;

    private long lastSent;

    CapturedStream(FrameWriter answers) {
        this.answers = answers;
        this.lastSent = System.nanoTime() - SOON_NANOS;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + Math.min(length, left);
        left -= end - offset;
        for (int from = offset; from < end; ) {
            int part = Math.min(end - from, pending.length - count);
            System.arraycopy(bytes, from, pending, count, part);
            count += part;
            from += part;
            if (count == pending.length || System.nanoTime() - lastSent >= SOON_NANOS) {
                send();
            }
        }
    }

    /** Sends what is pending now. */
    synchronized void send() throws IOException {
        if (count == 0) {
            return;
        }
        try {
            if (frame == null) {
                frame = new WireOutput(Setup.LIMITS, References.NONE);
            }
            frame.startFrame();
            frame.putByte(Message.OUTPUT);
            frame.putBytes(pending, count);
        } catch (UnsendableException e) {
            throw new IOException(e);
        }
        count = 0;
        answers.write(frame);
        lastSent = System.nanoTime();
    }
}
