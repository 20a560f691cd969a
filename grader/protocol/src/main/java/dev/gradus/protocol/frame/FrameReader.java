package dev.gradus.protocol.frame;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.type.WireInput;
import dev.gradus.protocol.type.WireOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads frames from a stream into a buffer that grows with what has arrived, never with what was only announced. Expects
 * a buffered stream.
 */
public final class FrameReader {
    private static final int STEP = 1 << 16;

    private final InputStream stream;
    private byte[] buffer = new byte[1 << 10];

    public FrameReader(InputStream stream) {
        this.stream = stream;
    }

    /**
     * Waits for the next frame.
     *
     * @param in is set to the frame; its bytes are valid until the next call
     * @param most the most bytes that a frame may have now
     * @throws EOFException when the stream ends
     */
    public void read(WireInput in, int most) throws IOException, ProtocolException {
        fill(0, WireOutput.LENGTH_BYTES);
        int length = (buffer[0] & 0xff) | (buffer[1] & 0xff) << 8 | (buffer[2] & 0xff) << 16 | buffer[3] << 24;
        if (length < 1 || length > most) {
            throw new ProtocolException("A message claims " + length + " bytes, where at most " + most + " can come.");
        }
        for (int have = 0; have < length; ) {
            int want = Math.min(length, have + STEP);
            if (want > buffer.length) {
                byte[] larger = new byte[(int) Math.min(length, Math.max(want, 2L * buffer.length))];
                System.arraycopy(buffer, 0, larger, 0, have);
                buffer = larger;
            }
            fill(have, want);
            have = want;
        }
        in.reset(buffer, 0, length);
    }

    private void fill(int from, int to) throws IOException {
        for (int have = from; have < to; ) {
            int count = stream.read(buffer, have, to - have);
            if (count < 0) {
                throw new EOFException("The stream ended.");
            }
            have += count;
        }
    }
}
