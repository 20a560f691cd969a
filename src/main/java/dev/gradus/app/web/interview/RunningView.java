package dev.gradus.app.web.interview;

import dev.gradus.app.web.review.QuestionView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An interview that is going on.
 *
 * @param left of the whole time
 * @param leftMillis the same for a program
 * @param minutes the whole time
 * @param item the part that is asked now
 * @param error what was wrong with what was sent
 */
public record RunningView(
        UUID id,
        boolean paused,
        String left,
        long leftMillis,
        int minutes,
        ItemView item,
        List<Step> steps,
        Optional<String> error) {

    /** Whether nothing is left to be done. */
    public boolean allDone() {
        return steps.stream().allMatch(Step::done);
    }

    /**
     * The part that is asked.
     *
     * @param number from 1
     * @param left of its time, without a sign
     * @param over whether it has taken longer than planned
     * @param question nothing for the exercise, and where the question is not installed any more
     */
    public record ItemView(
            int position,
            int number,
            String heading,
            String minutes,
            String left,
            long leftMillis,
            boolean over,
            String answer,
            Optional<QuestionView> question,
            Optional<CodingView> coding) {}

    /** A part in the list of all. */
    public record Step(int position, String words, String minutes, String state, boolean current, boolean done) {}
}
