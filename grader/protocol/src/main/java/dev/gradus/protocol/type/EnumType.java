package dev.gradus.protocol.type;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;

/** A constant of an enum that the contract declares, by its position. */
final class EnumType extends WireType {
    private final Object[] constants;

    EnumType(Class<?> raw) {
        super(raw);
        this.constants = raw.getEnumConstants();
    }

    @Override
    public void write(WireOutput out, Object value) throws UnsendableException {
        if (!raw().isInstance(value)) {
            throw unexpected(value, "a " + raw().getSimpleName());
        }
        out.putInt(((Enum<?>) value).ordinal());
    }

    @Override
    public Object read(WireInput in) throws ProtocolException {
        int ordinal = in.getInt();
        if (ordinal < 0 || ordinal >= constants.length) {
            throw new ProtocolException(raw().getSimpleName() + " has no constant number " + ordinal + ".");
        }
        return constants[ordinal];
    }

    @Override
    public long maximumBytes(WireLimits limits) {
        return 4;
    }
}
