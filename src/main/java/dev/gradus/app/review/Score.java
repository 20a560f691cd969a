package dev.gradus.app.review;

import dev.gradus.app.questions.Question;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What an answer is worth by its question's rubric.
 *
 * @param share weight of the ticked points over the weight of all, 0 to 1; 0 when the answer was spoiled
 * @param spoiled whether a disqualifier was ticked
 */
public record Score(double share, boolean spoiled) {
    private static final double NEARLY_ALL = 0.8;
    private static final double HALF = 0.5;

    /**
     * Adds up what was ticked.
     *
     * @param points positions in the rubric, from 0
     * @param disqualifiers positions in the list of disqualifiers, from 0
     * @throws IndexOutOfBoundsException if the question has no such point or disqualifier
     */
    public static Score of(Question question, Set<Integer> points, Set<Integer> disqualifiers) {
        disqualifiers.forEach(question.disqualifiers()::get);
        double ticked = points.stream()
                .mapToDouble(point -> question.rubric().get(point).weight())
                .sum();
        double total = IntStream.range(0, question.rubric().size())
                .mapToDouble(point -> question.rubric().get(point).weight())
                .sum();
        boolean spoiled = !disqualifiers.isEmpty();
        return new Score(spoiled || total == 0 ? 0 : Math.min(1, ticked / total), spoiled);
    }

    /** In percent and words, as in "80 %, nearly everything". */
    public String words() {
        return Math.round(Math.floor(share * 100 + 1e-9)) + " %, " + judgement();
    }

    private String judgement() {
        if (spoiled) {
            return "spoiled by an error";
        }
        if (share == 0) {
            return "no point ticked";
        }
        if (share >= 1) {
            return "everything";
        }
        return share >= NEARLY_ALL ? "nearly everything" : share >= HALF ? "half or more" : "a beginning";
    }
}
