package dev.gradus.engine.submission;

import java.io.IOException;
import java.io.InputStream;

/** Reads what claims nothing that is believed. */
final class BoundedRead {
    private BoundedRead() {}

    /** All of a stream, if it is no longer than the limit, whatever length it was said to have. */
    static byte[] all(InputStream in, int limit) throws IOException, RefusedException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw tooLarge(limit);
        }
        return bytes;
    }

    static RefusedException tooLarge(int limit) {
        return new RefusedException("is larger than " + IntakeBounds.readable(limit) + ", which is the limit");
    }

    static RefusedException tooLarge(long size, int limit) {
        return new RefusedException(
                "has " + IntakeBounds.readable(size) + ", and the limit is " + IntakeBounds.readable(limit));
    }
}
