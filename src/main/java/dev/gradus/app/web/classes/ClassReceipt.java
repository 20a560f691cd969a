package dev.gradus.app.web.classes;

import java.util.UUID;

/**
 * What whoever uploads a class gets back.
 *
 * @param fresh false when the same request had been stored before
 */
record ClassReceipt(UUID upload, boolean fresh) {}
