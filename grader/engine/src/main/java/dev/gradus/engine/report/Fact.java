package dev.gradus.engine.report;

/**
 * One named value of the evidence.
 *
 * @param name as in "analytic dW1[2][0]"
 * @param value as in "0.4125", already formatted, not yet escaped
 */
public record Fact(String name, String value) {}
