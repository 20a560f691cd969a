package dev.gradus.engine.cage;

import java.time.Duration;

/**
 * What one submission may use.
 *
 * @param perCall wall time until one call must have answered
 * @param perCheck wall time of all calls of one check together
 * @param cpu processor time of one process, enforced by the kernel as a backstop
 * @param heapBytes maximum heap of the submission's process
 */
public record Limits(Duration perCall, Duration perCheck, Duration cpu, long heapBytes) {
    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(20), 128L << 20);

    public Limits {
        if (perCall.isNegative() || perCall.isZero() || perCheck.compareTo(perCall) < 0 || heapBytes < (16L << 20)) {
            throw new IllegalArgumentException(
                    "Limits need a positive time per call, at least as much per check, and a heap of 16 MiB or more");
        }
    }

    /** In words, as in "10.0 s per call, 20.0 s per check, 128 MiB of heap". */
    public String words() {
        return perCall.toMillis() / 1000.0 + " s per call, " + perCheck.toMillis() / 1000.0 + " s per check, "
                + (heapBytes >> 20) + " MiB of heap";
    }
}
