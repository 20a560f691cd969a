package dev.gradus.protocol.type;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import java.util.ArrayList;
import java.util.List;

/** A list; it arrives as an {@code ArrayList}. */
final class ListType extends WireType {
    private final WireType element;

    ListType(WireType element) {
        super(List.class);
        this.element = element;
    }

    @Override
    public void write(WireOutput out, Object value) throws UnsendableException {
        if (!(value instanceof List)) {
            throw unexpected(value, "a List");
        }
        Elements.write(out, element, ((List<?>) value).toArray());
    }

    @Override
    public Object read(WireInput in) throws ProtocolException {
        in.enter();
        int count = in.getCount(element.minimumBytes());
        List<Object> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(element.read(in));
        }
        in.leave();
        return list;
    }

    @Override
    public Object copy(Object value) {
        List<?> original = (List<?>) value;
        List<Object> copy = new ArrayList<>(original.size());
        for (Object item : original) {
            copy.add(element.copy(item));
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
        for (Object item : (List<?>) value) {
            element.visitReferences(item, visitor);
        }
    }
}
