package dev.gradus.app.web.submissions;

import java.util.UUID;

/**
 * What whoever hands in gets back.
 *
 * @param fresh false when the same request had been stored before
 */
public record Receipt(UUID submission, boolean fresh) {}
