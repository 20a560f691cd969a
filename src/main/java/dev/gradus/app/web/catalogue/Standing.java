package dev.gradus.app.web.catalogue;

import java.util.Locale;

/**
 * How a person stands with one exercise.
 *
 * @param bestShare the largest share of the points that a submission got, 0 to 1
 * @param passedHere whether a submission passed that this portal graded itself
 * @param referenceSeen whether the reference was shown on request, before or after a pass
 */
public record Standing(State state, double bestShare, boolean passedHere, boolean referenceSeen) {
    public static final Standing NOT_STARTED = new Standing(State.NOT_STARTED, 0, false, false);

    public boolean isSolved() {
        return state == State.SOLVED;
    }

    /** Whether the reference may be read without asking for it: an imported pass proves nothing. */
    public boolean opensReference() {
        return passedHere || referenceSeen;
    }

    Standing withReferenceSeen() {
        return new Standing(state, bestShare, passedHere, true);
    }

    /** In words, as in "best: 60 %". */
    public String words() {
        return state == State.TRIED ? "tried, best " + Math.round(Math.floor(bestShare * 100)) + " %" : state.words;
    }

    /** What a person has done with an exercise. */
    public enum State {
        NOT_STARTED("not started"),
        TRIED("tried"),
        SOLVED("solved");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
