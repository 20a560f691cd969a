package dev.gradus.engine.submission;

/**
 * One source file of a submission.
 *
 * @param name its plain name, as in {@code MyMlp.java}; never a path
 * @param text its content, decoded, without a byte-order mark
 */
public record SourceFile(String name, String text) {}
