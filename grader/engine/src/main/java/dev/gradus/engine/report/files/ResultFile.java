package dev.gradus.engine.report.files;

/**
 * A file to write.
 *
 * @param name plain, without a path
 */
public record ResultFile(String name, byte[] content) {}
