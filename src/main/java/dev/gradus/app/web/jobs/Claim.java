package dev.gradus.app.web.jobs;

import java.util.UUID;

/**
 * The right to record a submission's verdict, as long as nobody claims it anew.
 *
 * @param attempt counts the claims of this submission, from 1
 */
record Claim(UUID submission, String exercise, int attempt) {}
