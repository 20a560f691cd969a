package dev.gradus.app.workspace;

import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.ExerciseContent;
import dev.gradus.engine.pack.ExerciseSummary;
import java.util.List;

/**
 * An exercise at its place in the curriculum.
 *
 * @param number its place, from 1
 */
public record Drill(int number, Exercise exercise, ExerciseSummary summary) {
    private static final String SKELETONS = "practice.";

    public String id() {
        return summary.id();
    }

    public String title() {
        return summary.title();
    }

    /** The name of the file that a learner fills in, as in {@code MyRelu.java}. */
    public String fileName() {
        return exercise.skeletonName() + ".java";
    }

    /** Statement and hints; read from the pack each time. */
    public ExerciseContent content() {
        return new ContentReader(exercise.contract()).exercise(id());
    }

    /** From a nudge to nearly there, Markdown; read from the pack each time. */
    public List<String> hints() {
        return new ContentReader(exercise.contract()).hints(id());
    }

    /** The skeleton as its pack has it. */
    public String skeleton() {
        return new ContentReader(exercise.contract()).source(SKELETONS + exercise.skeletonName());
    }
}
