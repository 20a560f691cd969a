package dev.gradus.app.web.instructor;

import dev.gradus.app.submissions.Kind;
import dev.gradus.app.web.results.Result;
import dev.gradus.app.web.submissions.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A submission as an instructor sees it.
 *
 * @param owner name of the person, or the name in the archive of a class
 * @param classUpload the archive that it came in, if it did
 * @param result what came of it, once graded
 * @param mistakes ids of the known mistakes that its report names
 */
public record HandedIn(
        UUID id,
        long number,
        String exercise,
        String owner,
        Optional<UUID> classUpload,
        Kind kind,
        Status status,
        Instant submittedAt,
        Optional<Result> result,
        List<String> mistakes) {
    public HandedIn {
        mistakes = List.copyOf(mistakes);
    }

    HandedIn naming(List<String> found) {
        return new HandedIn(id, number, exercise, owner, classUpload, kind, status, submittedAt, result, found);
    }
}
