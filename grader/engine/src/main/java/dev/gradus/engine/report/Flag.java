package dev.gradus.engine.report;

/**
 * Something an instructor should look at; it costs no points by itself.
 *
 * @param id as in {@code looks-numeric}, {@code impure}, {@code changes-argument}, {@code late}, {@code encoding}
 * @param says one sentence with the evidence
 */
public record Flag(String id, String says) {}
