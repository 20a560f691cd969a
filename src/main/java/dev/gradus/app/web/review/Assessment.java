package dev.gradus.app.web.review;

import dev.gradus.app.review.Recall;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a person says of one answer of theirs.
 *
 * @param points positions of the rubric points that were ticked, from 0
 * @param disqualifiers positions of the disqualifiers that were ticked, from 0
 * @param answer what was written, empty when the answer was only thought
 */
record Assessment(
        String question, Recall recall, SortedSet<Integer> points, SortedSet<Integer> disqualifiers, String answer) {
    Assessment {
        points = new TreeSet<>(points);
        disqualifiers = new TreeSet<>(disqualifiers);
    }

    /** Equal for equal assessments: SHA-256 in hexadecimal digits. */
    String hash() {
        String text = String.join("\n", question, recall.id(), points.toString(), disqualifiers.toString(), answer);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
