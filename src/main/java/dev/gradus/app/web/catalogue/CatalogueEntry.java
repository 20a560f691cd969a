package dev.gradus.app.web.catalogue;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.ExerciseContent;

/**
 * An exercise with everything that a learner may see of it.
 *
 * @param skeleton source to begin with
 * @param contractSource source of the interface to implement
 */
public record CatalogueEntry(Exercise exercise, ExerciseContent content, String skeleton, String contractSource) {

    public String id() {
        return exercise.id();
    }

    public String title() {
        return content.title();
    }

    /** The first paragraph of the statement, Markdown. */
    public String summary() {
        return content.statement().split("\n\\s*\n", 2)[0];
    }

    /** The file that the skeleton belongs in. */
    public String skeletonFile() {
        return exercise.skeletonName() + ".java";
    }

    public String contractName() {
        return exercise.contract().getName();
    }
}
