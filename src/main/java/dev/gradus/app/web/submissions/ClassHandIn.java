package dev.gradus.app.web.submissions;

import dev.gradus.engine.submission.Submission;
import java.util.UUID;

/**
 * Sources of one member of a class that are about to be stored.
 *
 * @param upload the class upload that they came in
 * @param owner the name in its archive
 * @param folder name of the folder of their results
 * @param turn see {@link Turns}
 */
public record ClassHandIn(UUID upload, String exercise, String owner, String folder, Submission sources, long turn) {}
