package dev.gradus.engine.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives every entry a name that no other has, and says where two look alike. */
final class People {
    private record Found(Owner owner, String path, Submission submission) {}

    private final List<Found> found = new ArrayList<>();

    void add(Owner owner, String path, Submission submission) {
        found.add(new Found(owner, path, submission));
    }

    List<Intake.Entry> entries() {
        Map<String, Integer> byName = new HashMap<>();
        Map<String, Set<String>> byId = new HashMap<>();
        for (Found one : found) {
            byName.merge(key(one.owner().name()), 1, Integer::sum);
            byId.computeIfAbsent(one.owner().id(), id -> new HashSet<>())
                    .add(one.owner().name());
        }
        Set<String> taken = new HashSet<>();
        List<Intake.Entry> entries = new ArrayList<>();
        for (Found one : found) {
            Owner owner = one.owner();
            List<String> notes = new ArrayList<>(one.submission().notes());
            boolean shared = byName.get(key(owner.name())) > 1;
            if (shared) {
                notes.add("More than one entry is called " + owner.name() + "; each is graded for itself");
            }
            if (!owner.id().isEmpty() && byId.get(owner.id()).size() > 1) {
                notes.add("The id " + owner.id() + " is given to several names; each is graded for itself");
            }
            String person = shared && !owner.id().isEmpty() ? owner.name() + " (" + owner.id() + ")" : owner.name();
            entries.add(new Intake.Entry(
                    unused(person, taken),
                    owner.recognized(),
                    owner.late(),
                    one.path(),
                    new Submission(one.submission().files(), notes)));
        }
        entries.sort(Comparator.comparing(Intake.Entry::person, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Intake.Entry::person));
        return entries;
    }

    private static String unused(String wanted, Set<String> taken) {
        String person = wanted;
        for (int n = 2; !taken.add(key(person)); n++) {
            person = wanted + " (" + n + ")";
        }
        return person;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
