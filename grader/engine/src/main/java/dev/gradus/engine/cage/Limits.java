package dev.gradus.engine.cage;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one submission may use.
 *
 * @param perCall wall time until one call must have answered
 * @param perCheck wall time of all calls of one check together
 * @param cpu processor time of one process, enforced by the kernel as a backstop
 * @param heapBytes maximum heap of the submission's process
 */
public record Limits(Duration perCall, Duration perCheck, Duration cpu, long heapBytes) {
    private static final Pattern WORDS = Pattern.compile(
            "(\\d{1,6}\\.\\d{1,3}) s per call, (\\d{1,6}\\.\\d{1,3}) s per check, (\\d{1,5}) MiB of heap");

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

    /** What {@link #words()} said, where it can be read. */
    public static Optional<Limits> ofWords(String words) {
        Matcher matcher = WORDS.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Duration perCheck = seconds(matcher.group(2));
        return Optional.of(
                new Limits(seconds(matcher.group(1)), perCheck, perCheck, Long.parseLong(matcher.group(3)) << 20));
    }

    private static Duration seconds(String number) {
        return Duration.ofMillis(Math.round(1000 * Double.parseDouble(number)));
    }
}
