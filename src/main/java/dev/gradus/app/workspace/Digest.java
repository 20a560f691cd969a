package dev.gradus.app.workspace;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests in hexadecimal digits. */
final class Digest {
    private Digest() {}

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(of("SHA-256").digest(content));
    }

    static String sha1(byte[] content) {
        return HexFormat.of().formatHex(of("SHA-1").digest(content));
    }

    private static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }
}
