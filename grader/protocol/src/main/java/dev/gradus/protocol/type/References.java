package dev.gradus.protocol.type;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;

/**
 * Objects that do not travel themselves: a number stands for them, and calls of their methods go back to the side that
 * owns them.
 */
public interface References {

    /** Writes the number of an object that the declared interface describes. */
    void write(WireOutput out, RemoteInterface type, Object value) throws UnsendableException;

    /** Reads a number and gives the object, or a proxy of the other side's object. */
    Object read(WireInput in, RemoteInterface type) throws ProtocolException;

    /** For values that hold no objects of this kind. */
    References NONE = new References() {
        @Override
        public void write(WireOutput out, RemoteInterface type, Object value) throws UnsendableException {
            throw new UnsendableException("is an object, where only plain values can travel");
        }

        @Override
        public Object read(WireInput in, RemoteInterface type) throws ProtocolException {
            throw new ProtocolException("An object came where only plain values are allowed.");
        }
    };
}
