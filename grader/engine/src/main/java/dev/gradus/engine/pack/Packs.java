package dev.gradus.engine.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The exercises of all packs that are installed, in catalogue order. */
public final class Packs {
    private static final int NEAR_NAMES = 3;

    private final Map<String, Exercise> exercises;

    private Packs(Map<String, Exercise> exercises) {
        this.exercises = exercises;
    }

    /** The packs that a class loader finds. */
    public static Packs installed(ClassLoader loader) {
        Map<String, Exercise> found = new LinkedHashMap<>();
        for (Pack pack : ServiceLoader.load(Pack.class, loader)) {
            for (Exercise exercise : pack.exercises()) {
                PackFolder.requireSeparate(exercise);
                Exercise other = found.putIfAbsent(exercise.id(), exercise);
                if (other != null) {
                    throw new IllegalStateException("Two packs have an exercise '" + exercise.id() + "': "
                            + other.contract().getName() + " and "
                            + exercise.contract().getName());
                }
            }
        }
        return new Packs(found);
    }

    /** The packs on the class path of this program, and those of the {@linkplain PackFolder folder of packs}. */
    public static Packs installed() {
        return installed(PackFolder.loader(Packs.class.getClassLoader()));
    }

    public List<Exercise> exercises() {
        return List.copyOf(exercises.values());
    }

    public Optional<Exercise> find(String id) {
        return Optional.ofNullable(exercises.get(id));
    }

    /** Ids that somebody who typed this may have meant, nearest first. */
    public List<String> near(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        record Candidate(String id, int distance) {}
        List<Candidate> candidates = new ArrayList<>();
        for (String id : exercises.keySet()) {
            int distance = id.contains(wanted) || wanted.contains(id) ? 1 : editDistance(wanted, id);
            if (distance <= Math.max(3, id.length() / 2)) {
                candidates.add(new Candidate(id, distance));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(NEAR_NAMES)
                .map(Candidate::id)
                .toList();
    }

    private static int editDistance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
