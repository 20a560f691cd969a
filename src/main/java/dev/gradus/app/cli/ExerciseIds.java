package dev.gradus.app.cli;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import java.util.Iterator;

/** Ids for the shell's completion. */
final class ExerciseIds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Packs.installed().exercises().stream().map(Exercise::id).iterator();
    }
}
