package dev.gradus.app.interview;

/**
 * An exercise that may be part of an interview.
 *
 * @param difficulty 1 to 5
 * @param minutes what it usually takes
 * @param solved whether the candidate has solved it already
 */
public record CodingTask(String id, String topic, int difficulty, int minutes, boolean solved) {}
