package dev.gradus.protocol.type;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import java.lang.reflect.Array;

/** An array of anything but primitives, such as {@code double[][]}; rows may differ in length. */
final class ObjectArrayType extends WireType {
    private final WireType element;

    ObjectArrayType(WireType element) {
        super(Array.newInstance(element.raw(), 0).getClass());
        this.element = element;
    }

    @Override
    public void write(WireOutput out, Object value) throws UnsendableException {
        if (!(value instanceof Object[])) {
            throw unexpected(value, "an array");
        }
        Elements.write(out, element, (Object[]) value);
    }

    @Override
    public Object read(WireInput in) throws ProtocolException {
        in.enter();
        int count = in.getCount(element.minimumBytes());
        if (count > in.limits().objects()) {
            throw new ProtocolException("An array claims " + count + " elements, more than allowed.");
        }
        Object[] array = (Object[]) Array.newInstance(element.raw(), count);
        for (int i = 0; i < count; i++) {
            array[i] = element.read(in);
        }
        in.leave();
        return array;
    }

    @Override
    public Object copy(Object value) {
        Object[] copy = ((Object[]) value).clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = element.copy(copy[i]);
        }
        return copy;
    }

    @Override
    public boolean isMutable() {
        return true;
    }

    @Override
    public boolean holdsReferences() {
        return element.holdsReferences();
    }

    @Override
    public void visitReferences(Object value, ReferenceVisitor visitor) {
        for (Object item : (Object[]) value) {
            element.visitReferences(item, visitor);
        }
    }
}
