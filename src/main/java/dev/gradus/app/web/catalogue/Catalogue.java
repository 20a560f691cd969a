package dev.gradus.app.web.catalogue;

import dev.gradus.app.topics.Topics;
import dev.gradus.engine.pack.ContentException;
import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** All exercises that are installed, with their content, read once. */
@ApplicationScoped
public class Catalogue {
    private static final Logger LOG = Logger.getLogger(Catalogue.class);
    private static final String SKELETON_PACKAGE = "practice.";

    private final Packs packs;
    private final Topics topicFile;
    private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();

    Catalogue() {
        ClassLoader loader = Catalogue.class.getClassLoader();
        packs = Packs.installed();
        topicFile = Topics.read(loader);
        for (Exercise exercise : packs.exercises()) {
            try {
                entries.put(exercise.id(), entry(exercise));
            } catch (ContentException e) {
                // One broken file must not take the other exercises away.
                LOG.errorf("The exercise '%s' is left out: %s", exercise.id(), e.getMessage());
            }
        }
    }

    /** Reads everything before the first request. */
    void start(@Observes StartupEvent event) {
        LOG.debugf("%d exercises are installed", entries.size());
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
        return find(id).map(CatalogueEntry::exercise);
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
