package dev.gradus.engine.report.files;

/**
 * A file to write.
 *
 * @param name relative to the folder of the results, with slashes; no part of it comes from a stranger as it is
 */
public record ResultFile(String name, byte[] content) {}
