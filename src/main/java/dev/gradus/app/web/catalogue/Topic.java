package dev.gradus.app.web.catalogue;

import java.util.List;

/**
 * Exercises that are taught together.
 *
 * @param id as the exercises name it
 */
public record Topic(String id, String title, List<CatalogueEntry> exercises) {
    public Topic {
        exercises = List.copyOf(exercises);
    }
}
