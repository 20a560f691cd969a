package dev.gradus.app.web.classes;

import dev.gradus.app.web.results.Result;
import dev.gradus.app.web.submissions.Status;
import java.util.Optional;
import java.util.UUID;

/**
 * One submission out of the archive of a class.
 *
 * @param owner the name in the archive, not yet escaped
 * @param folder name of the folder of its results
 */
record Member(UUID submission, String owner, String folder, Status status, Optional<Result> result) {}
