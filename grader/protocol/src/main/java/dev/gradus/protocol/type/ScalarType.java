package dev.gradus.protocol.type;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;

/** Numbers, truth values and texts. */
abstract class ScalarType extends WireType {
    private final int bytes;

    private ScalarType(Class<?> raw, int bytes) {
        super(raw);
        this.bytes = bytes;
    }

    @Override
    public int minimumBytes() {
        return bytes;
    }

    @Override
    public long maximumBytes(WireLimits limits) {
        return bytes;
    }

    /** The type of a primitive, its box or a string; null for any other class. */
    static WireType of(Class<?> raw) {
        if (raw == double.class || raw == Double.class) {
            return new OfDouble(raw);
        }
        if (raw == int.class || raw == Integer.class) {
            return new OfInt(raw);
        }
        if (raw == long.class || raw == Long.class) {
            return new OfLong(raw);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return new OfBoolean(raw);
        }
        return raw == String.class ? new OfString() : null;
    }

    private static final class OfDouble extends ScalarType {
        OfDouble(Class<?> raw) {
            super(raw, 8);
        }

        @Override
        public void write(WireOutput out, Object value) throws UnsendableException {
            if (!(value instanceof Double)) {
                throw unexpected(value, "a double");
            }
            out.putDouble((Double) value);
        }

        @Override
        public Object read(WireInput in) throws ProtocolException {
            return in.getDouble();
        }
    }

    private static final class OfInt extends ScalarType {
        OfInt(Class<?> raw) {
            super(raw, 4);
        }

        @Override
        public void write(WireOutput out, Object value) throws UnsendableException {
            if (!(value instanceof Integer)) {
                throw unexpected(value, "an int");
            }
            out.putInt((Integer) value);
        }

        @Override
        public Object read(WireInput in) throws ProtocolException {
            return in.getInt();
        }
    }

    private static final class OfLong extends ScalarType {
        OfLong(Class<?> raw) {
            super(raw, 8);
        }

        @Override
        public void write(WireOutput out, Object value) throws UnsendableException {
            if (!(value instanceof Long)) {
                throw unexpected(value, "a long");
            }
            out.putLong((Long) value);
        }

        @Override
        public Object read(WireInput in) throws ProtocolException {
            return in.getLong();
        }
    }

    private static final class OfBoolean extends ScalarType {
        OfBoolean(Class<?> raw) {
            super(raw, 1);
        }

        @Override
        public void write(WireOutput out, Object value) throws UnsendableException {
            if (!(value instanceof Boolean)) {
                throw unexpected(value, "a boolean");
            }
            out.putByte((Boolean) value ? 1 : 0);
        }

        @Override
        public Object read(WireInput in) throws ProtocolException {
            return in.getBoolean();
        }
    }

    private static final class OfString extends ScalarType {
        OfString() {
            super(String.class, 4);
        }

        @Override
        public void write(WireOutput out, Object value) throws UnsendableException {
            if (!(value instanceof String)) {
                throw unexpected(value, "a String");
            }
            out.putString((String) value);
        }

        @Override
        public Object read(WireInput in) throws ProtocolException {
            return in.getString();
        }

        @Override
        public long maximumBytes(WireLimits limits) {
            return 4 + 2L * limits.stringChars();
        }
    }
}
