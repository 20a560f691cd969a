package dev.gradus.protocol.type;

import dev.gradus.protocol.UnsendableException;

/** Writes a count and that many elements of one type. */
final class Elements {
    private Elements() {}

    static void write(WireOutput out, WireType element, Object[] values) throws UnsendableException {
        if (values == null) {
            throw new UnsendableException("has no elements to read");
        }
        if (values.length > out.limits().objects()) {
            throw new UnsendableException("has " + values.length + " elements, more than the "
                    + out.limits().objects() + " allowed");
        }
        out.enter();
        out.putInt(values.length);
        for (int i = 0; i < values.length; i++) {
            try {
                element.write(out, values[i]);
            } catch (UnsendableException e) {
                throw e.inside("[" + i + "]");
            }
        }
        out.leave();
    }
}
