package dev.gradus.engine.grading;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import dev.gradus.engine.remote.InProcessHost;
import java.util.Random;
import java.util.function.Supplier;

/**
 * What a grading runs on when nobody set a submission, as in an IDE or under Surefire: the class that the system
 * property {@code gradus.submission} names, else the exercise's first alternative.
 */
final class OwnImplementation {
    private OwnImplementation() {}

    static GradingRun run(Class<?> grading) {
        Exercise exercise = Packs.installed(grading.getClassLoader()).exercises().stream()
                .filter(candidate -> candidate.grading() == grading)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No pack has an exercise graded by " + grading.getName()));
        long seed = Long.getLong("gradus.seed", new Random().nextLong());
        return new GradingRun(
                exercise,
                new InProcessHost(exercise.contract(), implementation(exercise, grading.getClassLoader())),
                seed,
                check -> {});
    }

    private static Supplier<?> implementation(Exercise exercise, ClassLoader loader) {
        String name = System.getProperty("gradus.submission");
        if (name == null) {
            return exercise.alternatives().isEmpty()
                    ? exercise::reference
                    : exercise.alternatives().get(0).implementation();
        }
        return () -> {
            try {
                return Class.forName(name, true, loader)
                        .getDeclaredConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("gradus.submission names a class that cannot be made: " + name, e);
            }
        };
    }
}
