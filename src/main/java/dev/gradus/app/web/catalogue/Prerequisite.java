package dev.gradus.app.web.catalogue;

import java.util.List;
import java.util.Map;

/** An exercise to do before another one. */
public record Prerequisite(String id, String title, boolean solved) {

    /** Those of an entry that are installed, in the order in which it names them. */
    public static List<Prerequisite> of(CatalogueEntry entry, Catalogue catalogue, Map<String, Standing> known) {
        return entry.content().prerequisites().stream()
                .flatMap(id -> catalogue.find(id).stream())
                .map(before -> new Prerequisite(
                        before.id(),
                        before.title(),
                        known.getOrDefault(before.id(), Standing.NOT_STARTED).isSolved()))
                .toList();
    }
}
