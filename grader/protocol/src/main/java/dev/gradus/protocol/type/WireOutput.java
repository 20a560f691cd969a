package dev.gradus.protocol.type;

import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A frame being written: little-endian, growing up to the largest frame. */
public final class WireOutput {
    /** What the length before a frame takes. */
    public static final int LENGTH_BYTES = 4;

    private static final int FIRST_CAPACITY = 1 << 10;

    private final WireLimits limits;
    private final References references;
    private int depth;
    private ByteBuffer buffer = ByteBuffer.allocate(FIRST_CAPACITY).order(ByteOrder.LITTLE_ENDIAN);

    public WireOutput(WireLimits limits, References references) {
        this.limits = limits;
        this.references = references;
    }

    public WireLimits limits() {
        return limits;
    }

    public References references() {
        return references;
    }

    /** Goes one level deeper into nested values; {@link #leave} must follow unless writing fails. */
    public void enter() throws UnsendableException {
        if (++depth > WireInput.MAX_DEPTH) {
            throw new UnsendableException("is nested too deeply");
        }
    }

    public void leave() {
        depth--;
    }

    /** Forgets everything written. */
    public void clear() {
        depth = 0;
        buffer.clear();
    }

    /** Forgets everything written, and leaves room for the length that goes before a frame on a stream. */
    public void startFrame() {
        clear();
        buffer.position(LENGTH_BYTES);
    }

    /** Number of bytes written so far. */
    public int size() {
        return buffer.position();
    }

    /** Forgets what was written after that size. */
    public void truncate(int size) {
        depth = 0;
        buffer.position(size);
    }

    /** The bytes written, valid until the next write: {@code array()[0 .. size())}. */
    public byte[] array() {
        return buffer.array();
    }

    public void putByte(int value) throws UnsendableException {
        reserve(1).put((byte) value);
    }

    public void putShort(int value) throws UnsendableException {
        reserve(2).putShort((short) value);
    }

    public void putInt(int value) throws UnsendableException {
        reserve(4).putInt(value);
    }

    /** Overwrites four bytes that were written before. */
    public void putInt(int position, int value) {
        buffer.putInt(position, value);
    }

    /** Overwrites two bytes that were written before. */
    public void putShort(int position, int value) {
        buffer.putShort(position, (short) value);
    }

    /** Overwrites one byte that was written before. */
    public void putByte(int position, int value) {
        buffer.put(position, (byte) value);
    }

    /** Appends all that was written to another frame. */
    public void putRaw(WireOutput other) throws UnsendableException {
        reserve(other.size()).put(other.array(), 0, other.size());
    }

    public void putLong(long value) throws UnsendableException {
        reserve(8).putLong(value);
    }

    /** Writes the number bit by bit: a NaN keeps its payload. */
    public void putDouble(double value) throws UnsendableException {
        reserve(8).putLong(Double.doubleToRawLongBits(value));
    }

    public void putBytes(byte[] bytes) throws UnsendableException {
        putBytes(bytes, bytes.length);
    }

    /** Writes the first so many bytes, with their count. */
    public void putBytes(byte[] bytes, int count) throws UnsendableException {
        putInt(count);
        reserve(count).put(bytes, 0, count);
    }

    /** Writes numbers without their count, moved in bulk. */
    public void putDoubles(double[] values, int count) throws UnsendableException {
        requireArray(count);
        ByteBuffer target = reserve(8L * count);
        target.asDoubleBuffer().put(values, 0, count);
        target.position(target.position() + 8 * count);
    }

    /** Writes numbers without their count, moved in bulk. */
    public void putInts(int[] values) throws UnsendableException {
        requireArray(values.length);
        ByteBuffer target = reserve(4L * values.length);
        target.asIntBuffer().put(values);
        target.position(target.position() + 4 * values.length);
    }

    public void putString(String text) throws UnsendableException {
        int length = text.length();
        if (length > limits.stringChars()) {
            throw new UnsendableException(
                    "is a text of " + length + " characters, more than the " + limits.stringChars() + " allowed");
        }
        putInt(length);
        ByteBuffer target = reserve(2L * length);
        for (int i = 0; i < length; i++) {
            target.putChar(text.charAt(i));
        }
    }

    private void requireArray(int count) throws UnsendableException {
        if (count > limits.arrayElements()) {
            throw new UnsendableException(
                    "has " + count + " numbers, more than the " + limits.arrayElements() + " allowed");
        }
    }

    private ByteBuffer reserve(long bytes) throws UnsendableException {
        if (bytes > buffer.remaining()) {
            grow(buffer.position() + bytes);
        }
        return buffer;
    }

    private void grow(long needed) throws UnsendableException {
        if (needed > limits.frameBytes()) {
            throw new UnsendableException("makes a message of more than the " + limits.frameBytes() + " bytes allowed");
        }
        int capacity = (int) Math.min(limits.frameBytes(), Math.max(needed, 2L * buffer.capacity()));
        ByteBuffer larger = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
        larger.put(buffer.array(), 0, buffer.position());
        buffer = larger;
    }
}
