package dev.gradus.protocol.type;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.WireLimits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A frame being read. Every length is checked against what is left of the frame before anything is allocated; whatever
 * is wrong is a {@link ProtocolException}.
 */
public final class WireInput {
    /** Types may contain themselves; this deep and no deeper. */
    static final int MAX_DEPTH = 64;

    private final WireLimits limits;
    private final References references;
    private ByteBuffer buffer;
    private int objects;
    private int depth;

    public WireInput(WireLimits limits, References references) {
        this.limits = limits;
        this.references = references;
        this.buffer = ByteBuffer.allocate(0);
    }

    /** Starts reading another frame: {@code bytes[offset .. offset + length)}. */
    public WireInput reset(byte[] bytes, int offset, int length) {
        if (buffer.array() != bytes) {
            buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
        buffer.limit(offset + length).position(offset);
        objects = limits.objects();
        depth = 0;
        return this;
    }

    public WireLimits limits() {
        return limits;
    }

    public References references() {
        return references;
    }

    /** The index in the underlying array of the next byte. */
    public int position() {
        return buffer.position();
    }

    /** The underlying array. */
    public byte[] array() {
        return buffer.array();
    }

    public int remaining() {
        return buffer.remaining();
    }

    /** @throws ProtocolException unless the frame has been read completely */
    public void requireEnd() throws ProtocolException {
        if (buffer.hasRemaining()) {
            throw new ProtocolException("The message has " + buffer.remaining() + " bytes too many.");
        }
    }

    public byte getByte() throws ProtocolException {
        return require(1).get();
    }

    public boolean getBoolean() throws ProtocolException {
        int value = getByte();
        if (value != 0 && value != 1) {
            throw new ProtocolException("A truth value is " + value + ", neither 0 nor 1.");
        }
        return value == 1;
    }

    public int getUnsignedShort() throws ProtocolException {
        return require(2).getShort() & 0xffff;
    }

    public int getInt() throws ProtocolException {
        return require(4).getInt();
    }

    public long getLong() throws ProtocolException {
        return require(8).getLong();
    }

    public double getDouble() throws ProtocolException {
        return Double.longBitsToDouble(require(8).getLong());
    }

    /**
     * Reads the number of elements of something that needs at least so many bytes for each.
     *
     * @throws ProtocolException when it is negative or more than the rest of the frame can hold
     */
    public int getCount(int bytesPerElement) throws ProtocolException {
        int count = getInt();
        if (count < 0) {
            throw new ProtocolException("A length is negative: " + count + ".");
        }
        requireBytes((long) count * bytesPerElement);
        return count;
    }

    public byte[] getBytes() throws ProtocolException {
        byte[] bytes = new byte[getCount(1)];
        buffer.get(bytes);
        return bytes;
    }

    public double[] getDoubles(long count) throws ProtocolException {
        requireArray(count, 8);
        double[] values = new double[(int) count];
        buffer.asDoubleBuffer().get(values);
        buffer.position(buffer.position() + 8 * values.length);
        return values;
    }

    public int[] getInts(long count) throws ProtocolException {
        requireArray(count, 4);
        int[] values = new int[(int) count];
        buffer.asIntBuffer().get(values);
        buffer.position(buffer.position() + 4 * values.length);
        return values;
    }

    public String getString() throws ProtocolException {
        return getString(limits.stringChars());
    }

    /** @param most the longest text allowed here, in {@code char}s */
    public String getString(int most) throws ProtocolException {
        int length = getCount(2);
        if (length > most) {
            throw new ProtocolException("A text has " + length + " characters, more than the " + most + " allowed.");
        }
        countObject();
        char[] chars = new char[length];
        buffer.asCharBuffer().get(chars);
        buffer.position(buffer.position() + 2 * length);
        return new String(chars);
    }

    /** Counts one array, list, record, string or matrix against the limit. */
    public void countObject() throws ProtocolException {
        if (--objects < 0) {
            throw new ProtocolException("A message holds more than " + limits.objects() + " values.");
        }
    }

    /** Goes one level deeper into nested values; {@link #leave} must follow. */
    public void enter() throws ProtocolException {
        countObject();
        if (++depth > MAX_DEPTH) {
            throw new ProtocolException("Values are nested deeper than " + MAX_DEPTH + " levels.");
        }
    }

    public void leave() {
        depth--;
    }

    private void requireArray(long count, int bytesPerElement) throws ProtocolException {
        if (count < 0 || count > limits.arrayElements()) {
            throw new ProtocolException(
                    "An array claims " + count + " numbers, more than the " + limits.arrayElements() + " allowed.");
        }
        requireBytes(count * bytesPerElement);
        countObject();
    }

    private ByteBuffer require(int bytes) throws ProtocolException {
        requireBytes(bytes);
        return buffer;
    }

    private void requireBytes(long bytes) throws ProtocolException {
        if (bytes > buffer.remaining()) {
            throw new ProtocolException("The message ends early: " + bytes + " bytes are announced and "
                    + buffer.remaining() + " are left.");
        }
    }
}
