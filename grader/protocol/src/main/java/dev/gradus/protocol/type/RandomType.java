package dev.gradus.protocol.type;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.SeededRandom;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;
import java.util.Random;

/** {@code java.util.Random}, by its seed: the other side makes a fresh one. Only an argument can be one. */
final class RandomType extends WireType {
    RandomType() {
        super(Random.class);
    }

    @Override
    public void write(WireOutput out, Object value) throws UnsendableException {
        if (!(value instanceof SeededRandom)) {
            throw unexpected(value, "a SeededRandom");
        }
        out.putLong(((SeededRandom) value).initialSeed());
    }

    @Override
    public Object read(WireInput in) throws ProtocolException {
        return new Random(in.getLong());
    }

    @Override
    public int minimumBytes() {
        return 8;
    }

    @Override
    public long maximumBytes(WireLimits limits) {
        return 8;
    }
}
