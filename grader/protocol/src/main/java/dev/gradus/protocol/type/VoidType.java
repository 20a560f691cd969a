package dev.gradus.protocol.type;

import dev.gradus.protocol.WireLimits;

/** What a method that returns nothing returns. */
final class VoidType extends WireType {
    VoidType() {
        super(void.class);
    }

    @Override
    public void write(WireOutput out, Object value) {}

    @Override
    public Object read(WireInput in) {
        return null;
    }

    @Override
    public long maximumBytes(WireLimits limits) {
        return 0;
    }
}
