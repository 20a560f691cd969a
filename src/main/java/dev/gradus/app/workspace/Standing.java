package dev.gradus.app.workspace;

/**
 * How an exercise stands.
 *
 * @param solved whether it passed and was not reset since
 * @param everPassed whether it passed once
 * @param hints how many hints were shown
 * @param gaveUp whether its solution was asked for before it passed
 */
public record Standing(boolean solved, boolean everPassed, int hints, boolean gaveUp) {}
