package dev.gradus.protocol;

import java.util.Random;

/** A {@link Random} that remembers its seed, so that it can travel: the other side makes a fresh one of it. */
public final class SeededRandom extends Random {
    private static final long serialVersionUID = 1L;

    private final long initialSeed;

    public SeededRandom(long seed) {
        super(seed);
        this.initialSeed = seed;
    }

    /** The seed that it was made from. */
    public long initialSeed() {
        return initialSeed;
    }
}
