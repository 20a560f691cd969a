package dev.gradus.app.web.jobs;

import dev.gradus.app.web.submissions.Kind;
import java.util.UUID;

/**
 * The right to record a submission's verdict, as long as nobody claims it anew.
 *
 * @param attempt counts the claims of this submission, from 1
 */
record Claim(UUID submission, String exercise, Kind kind, int attempt) {}
