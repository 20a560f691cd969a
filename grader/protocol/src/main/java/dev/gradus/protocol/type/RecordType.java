package dev.gradus.protocol.type;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/** A record: its components in order. Its canonical constructor makes the copy, so its own checks hold. */
final class RecordType extends WireType {
    private final String[] names;
    private final Method[] accessors;
    private final WireType[] components;
    private final Constructor<?> constructor;
    private int minimum = 1;
    private boolean mutable;
    private boolean references;

    /** The components' types are set later, since a record may hold itself in a list. */
    RecordType(Class<?> raw, RecordComponent[] declared) {
        super(raw);
        names = new String[declared.length];
        accessors = new Method[declared.length];
        components = new WireType[declared.length];
        Class<?>[] parameters = new Class<?>[declared.length];
        for (int i = 0; i < declared.length; i++) {
            names[i] = declared[i].getName();
            accessors[i] = declared[i].getAccessor();
            accessors[i].setAccessible(true);
            parameters[i] = declared[i].getType();
        }
        try {
            constructor = raw.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(raw.getName() + " is a record without its canonical constructor", e);
        }
    }

    void setComponent(int index, WireType type) {
        components[index] = type;
        minimum = index == 0 ? type.minimumBytes() : minimum + type.minimumBytes();
        mutable |= type.isMutable();
        references |= type.holdsReferences();
    }

    @Override
    public void write(WireOutput out, Object value) throws UnsendableException {
        if (!raw().isInstance(value)) {
            throw unexpected(value, "a " + raw().getSimpleName());
        }
        out.enter();
        if (components.length == 0) {
            out.putByte(0);
        }
        for (int i = 0; i < components.length; i++) {
            try {
                components[i].write(out, get(value, i));
            } catch (UnsendableException e) {
                throw e.inside(names[i]);
            }
        }
        out.leave();
    }

    @Override
    public Object read(WireInput in) throws ProtocolException {
        in.enter();
        if (components.length == 0) {
            in.getByte();
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].read(in);
        }
        in.leave();
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new ProtocolException("No " + raw().getSimpleName() + " can be made of the values that came: "
                    + e.getCause().getClass().getSimpleName() + ".");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(raw().getName() + " cannot be made: is its class usable?", e);
        }
    }

    @Override
    public Object copy(Object value) {
        if (!mutable) {
            return value;
        }
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].copy(get(value, i));
            }
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | UnsendableException e) {
            throw new IllegalStateException(raw().getName() + " cannot be copied", e);
        }
    }

    private Object get(Object value, int component) throws UnsendableException {
        try {
            return accessors[component].invoke(value);
        } catch (InvocationTargetException e) {
            throw new UnsendableException("has a component that cannot be read").inside(names[component]);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(raw().getName() + " cannot be read: is its class usable?", e);
        }
    }

    @Override
    public boolean isMutable() {
        return mutable;
    }

    @Override
    public boolean holdsReferences() {
        return references;
    }

    @Override
    public void visitReferences(Object value, ReferenceVisitor visitor) {
        try {
            for (int i = 0; i < components.length; i++) {
                if (components[i].holdsReferences()) {
                    components[i].visitReferences(get(value, i), visitor);
                }
            }
        } catch (UnsendableException e) {
            throw new IllegalStateException(raw().getName() + " cannot be read", e);
        }
    }

    @Override
    public int minimumBytes() {
        return Math.max(1, minimum);
    }
}
