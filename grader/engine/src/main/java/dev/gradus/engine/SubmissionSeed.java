package dev.gradus.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives a submission's own seed from the batch's. */
final class SubmissionSeed {
    private static final String ALGORITHM = "HmacSHA256";

    private SubmissionSeed() {}

    /**
     * HMAC-SHA-256 (RFC 2104) of exercise and submission under the batch seed: equal for equal files, independent of
     * order and number of jobs, not to be guessed from the sources.
     */
    static long derive(long batchSeed, String exercise, String submissionHash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(
                    ByteBuffer.allocate(Long.BYTES).putLong(batchSeed).array(), ALGORITHM));
            mac.update(exercise.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(submissionHash.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
