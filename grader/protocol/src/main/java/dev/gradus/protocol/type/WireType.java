package dev.gradus.protocol.type;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;

/**
 * How values of one declared type travel. Both sides derive it from the contract alone, so that nothing on the wire says
 * what a value is.
 */
public abstract class WireType {
    private final Class<?> raw;

    WireType(Class<?> raw) {
        this.raw = raw;
    }

    /** The declared class; a primitive's own class for primitives. */
    public final Class<?> raw() {
        return raw;
    }

    /**
     * Writes one value.
     *
     * @throws UnsendableException when it is null, too large, or not of this type
     */
    public abstract void write(WireOutput out, Object value) throws UnsendableException;

    /** Reads one value. */
    public abstract Object read(WireInput in) throws ProtocolException;

    /** A copy that shares nothing mutable with the value; objects that do not travel stay what they are. */
    public Object copy(Object value) {
        return value;
    }

    /** Whether the content of a value can change. */
    public boolean isMutable() {
        return false;
    }

    /** Calls the visitor for every object in the value that does not travel itself. */
    public void visitReferences(Object value, ReferenceVisitor visitor) {}

    /** Whether {@link #visitReferences} can find any. */
    public boolean holdsReferences() {
        return false;
    }

    /** The fewest bytes that a value takes, at least 1. */
    public int minimumBytes() {
        return 4;
    }

    /** The most bytes that a value takes. */
    public long maximumBytes(WireLimits limits) {
        return limits.frameBytes();
    }

    /** Receives objects that do not travel themselves. */
    public interface ReferenceVisitor {
        void visit(Object reference);
    }

    static UnsendableException unexpected(Object value, String asked) {
        if (value == null) {
            return new UnsendableException("is null");
        }
        String name = value.getClass().getName();
        return new UnsendableException(
                "is a " + (name.length() > 200 ? name.substring(0, 200) : name) + " where " + asked + " is asked for");
    }
}
