package dev.gradus.engine.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The source files of one person for one exercise.
 *
 * @param files in the order of their names
 * @param notes what taking them in had to mend, one sentence each: a byte-order mark, an unusual encoding
 */
public record Submission(List<SourceFile> files, List<String> notes) {
    public Submission {
        files = files.stream().sorted(Comparator.comparing(SourceFile::name)).toList();
        notes = List.copyOf(notes);
    }

    public static Submission of(SourceFile... files) {
        return new Submission(List.of(files), List.of());
    }

    /**
     * SHA-256 of names and contents with line ends normalised, in hexadecimal: equal for equal files whatever system
     * they were written on.
     */
    public String hash() {
        MessageDigest digest = sha256();
        for (SourceFile file : files) {
            byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
            byte[] text = file.text().replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.UTF_8);
            for (byte[] part : List.of(name, text)) {
                digest.update(Integer.toString(part.length).getBytes(StandardCharsets.US_ASCII));
                digest.update((byte) ':');
                digest.update(part);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
