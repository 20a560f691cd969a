package dev.gradus.app.web.catalogue;

import java.util.List;

/**
 * Exercises that are taught together.
 *
 * @param id as the exercises name it
 * @param summary one sentence, may be empty
 */
public record Topic(String id, String title, String summary, List<CatalogueEntry> exercises) {
    public Topic {
        exercises = List.copyOf(exercises);
    }
}
