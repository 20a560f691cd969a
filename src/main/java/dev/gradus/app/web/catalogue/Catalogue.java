package dev.gradus.app.web.catalogue;

import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All exercises that are installed, with their content, read once. */
@ApplicationScoped
public class Catalogue {
    private static final String SKELETON_PACKAGE = "practice.";

    private final Packs packs;
    private final Topics topicFile;
    private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();

    Catalogue() {
        ClassLoader loader = Catalogue.class.getClassLoader();
        packs = Packs.installed(loader);
        topicFile = Topics.read(loader);
        for (Exercise exercise : packs.exercises()) {
            entries.put(exercise.id(), entry(exercise));
        }
    }

    /** By topic, in the order of teaching. */
    public List<Topic> topics() {
        Set<String> ids = new LinkedHashSet<>(topicFile.ids());
        entries.values().forEach(entry -> ids.add(entry.content().topic()));
        List<Topic> topics = new ArrayList<>();
        for (String id : ids) {
            List<CatalogueEntry> exercises = entries.values().stream()
                    .filter(entry -> entry.content().topic().equals(id))
                    .toList();
            if (!exercises.isEmpty()) {
                topics.add(new Topic(id, topicFile.title(id), topicFile.summary(id), exercises));
            }
        }
        return topics;
    }

    public List<CatalogueEntry> entries() {
        return List.copyOf(entries.values());
    }

    public Optional<CatalogueEntry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The exercise with this id, or a page that says which ids are near. */
    public CatalogueEntry require(String id) {
        return find(id).orElseThrow(() -> new UnknownExerciseException(id, packs.near(id)));
    }

    public Optional<Exercise> exercise(String id) {
        return packs.find(id);
    }

    /** Title of an exercise; its id when it is not installed any more. */
    public String title(String id) {
        return find(id).map(CatalogueEntry::title).orElse(id);
    }

    public String topicTitle(String topic) {
        return topicFile.title(topic);
    }

    private static CatalogueEntry entry(Exercise exercise) {
        ContentReader reader = new ContentReader(exercise.contract());
        return new CatalogueEntry(
                exercise,
                reader.exercise(exercise.id()),
                reader.source(SKELETON_PACKAGE + exercise.skeletonName()),
                reader.source(exercise.contract().getName()));
    }
}
