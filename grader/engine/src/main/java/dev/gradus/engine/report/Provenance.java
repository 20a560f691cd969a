package dev.gradus.engine.report;

/**
 * All that a replay needs, and all that makes a kept result valid.
 *
 * @param batchSeed the seed that was given, as hexadecimal
 * @param seed the submission's own seed, derived from it, as hexadecimal
 * @param submissionHash SHA-256 of the sources with line ends normalised
 * @param exerciseVersion content hash of contract, grading and reference
 * @param jdk feature and vendor version of the JDK that graded, as in "17.0.15"
 * @param limits the limits in force, as in "10 s per call, 20 s per check, 128 MiB"
 * @param confinement how the submission was held, in words
 * @param unsafe whether other people's code ran without a cage at the user's wish
 */
public record Provenance(
        String batchSeed,
        String seed,
        String submissionHash,
        String engineVersion,
        String exerciseVersion,
        String jdk,
        String limits,
        String confinement,
        boolean unsafe) {

    /** The first twelve digits of a hash: enough to tell two apart. */
    public static String shortened(String hash) {
        return hash.length() > 12 ? hash.substring(0, 12) : hash;
    }
}
