package dev.gradus.app.workspace;

import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.ExerciseSummary;
import dev.gradus.engine.pack.Packs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All installed exercises in the order in which to do them: by topic, topics as the packs bring them; what another pack
 * has to say on a topic follows what is there already.
 */
public final class Curriculum {
    private final Map<String, List<Drill>> topics = new LinkedHashMap<>();
    private final Map<String, Drill> drills = new LinkedHashMap<>();

    private Curriculum(List<Exercise> exercises) {
        record Unnumbered(Exercise exercise, ExerciseSummary summary) {}
        Map<String, List<Unnumbered>> byTopic = new LinkedHashMap<>();
        for (Exercise exercise : exercises) {
            ExerciseSummary summary = new ContentReader(exercise.contract()).summary(exercise.id());
            byTopic.computeIfAbsent(summary.topic(), topic -> new ArrayList<>()).add(new Unnumbered(exercise, summary));
        }
        byTopic.forEach((topic, ofTopic) -> {
            List<Drill> numbered = new ArrayList<>();
            for (Unnumbered one : ofTopic) {
                Drill drill = new Drill(drills.size() + 1, one.exercise(), one.summary());
                numbered.add(drill);
                drills.put(drill.id(), drill);
            }
            topics.put(topic, List.copyOf(numbered));
        });
    }

    /** Those on the class path and in the folder of packs. */
    public static Curriculum installed() {
        return new Curriculum(Packs.installed().exercises());
    }

    public List<Drill> drills() {
        return List.copyOf(drills.values());
    }

    public Optional<Drill> find(String id) {
        return Optional.ofNullable(drills.get(id));
    }

    /** Ids of the topics that have exercises. */
    public List<String> topics() {
        return List.copyOf(topics.keySet());
    }

    public List<Drill> of(String topic) {
        return topics.getOrDefault(topic, List.of());
    }
}
