package dev.gradus.protocol;

/**
 * Bounds on what one frame may hold. Both sides hold to them: the writer refuses to exceed them, the reader refuses
 * before it allocates.
 *
 * @param frameBytes the largest frame
 * @param arrayElements the most numbers in one array or matrix
 * @param objects the most arrays, lists, records, strings and matrices in one frame
 * @param stringChars the longest string, in {@code char}s
 */
public record WireLimits(int frameBytes, int arrayElements, int objects, int stringChars) {
    public static final WireLimits DEFAULT = new WireLimits(16 << 20, 2 << 20, 1 << 18, 1 << 16);

    public WireLimits {
        if (frameBytes < 1 << 10 || arrayElements < 1 || objects < 1 || stringChars < 1) {
            throw new IllegalArgumentException("Frames need at least 1 KiB, and every other limit must be positive");
        }
    }
}
