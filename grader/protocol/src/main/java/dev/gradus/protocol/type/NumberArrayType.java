package dev.gradus.protocol.type;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;

/** {@code double[]} and {@code int[]}, moved in bulk. */
abstract class NumberArrayType extends WireType {
    private NumberArrayType(Class<?> raw) {
        super(raw);
    }

    @Override
    public final boolean isMutable() {
        return true;
    }

    /** {@code double[]}. */
    static final class OfDoubles extends NumberArrayType {
        OfDoubles() {
            super(double[].class);
        }

        @Override
        public void write(WireOutput out, Object value) throws UnsendableException {
            if (!(value instanceof double[])) {
                throw unexpected(value, "a double[]");
            }
            double[] values = (double[]) value;
            out.putInt(values.length);
            out.putDoubles(values, values.length);
        }

        @Override
        public Object read(WireInput in) throws ProtocolException {
            return in.getDoubles(in.getCount(8));
        }

        @Override
        public Object copy(Object value) {
            return ((double[]) value).clone();
        }

        @Override
        public long maximumBytes(WireLimits limits) {
            return 4 + 8L * limits.arrayElements();
        }
    }

    /** {@code int[]}. */
    static final class OfInts extends NumberArrayType {
        OfInts() {
            super(int[].class);
        }

        @Override
        public void write(WireOutput out, Object value) throws UnsendableException {
            if (!(value instanceof int[])) {
                throw unexpected(value, "an int[]");
            }
            int[] values = (int[]) value;
            out.putInt(values.length);
            out.putInts(values);
        }

        @Override
        public Object read(WireInput in) throws ProtocolException {
            return in.getInts(in.getCount(4));
        }

        @Override
        public Object copy(Object value) {
            return ((int[]) value).clone();
        }

        @Override
        public long maximumBytes(WireLimits limits) {
            return 4 + 4L * limits.arrayElements();
        }
    }
}
