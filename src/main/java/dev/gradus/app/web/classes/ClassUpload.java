package dev.gradus.app.web.classes;

import java.time.Instant;
import java.util.UUID;

/**
 * An archive with the submissions of a class.
 *
 * @param uploadedBy name of the person, empty where that is gone
 * @param archive what the archive was called; from a stranger and not yet escaped
 * @param seed of the random inputs of all its gradings
 * @param members how many submissions it had
 * @param graded how many of them have their verdict
 */
public record ClassUpload(
        UUID id,
        long number,
        String exercise,
        String uploadedBy,
        String archive,
        long seed,
        Instant uploadedAt,
        int members,
        int graded) {

    public boolean isDone() {
        return graded == members;
    }
}
