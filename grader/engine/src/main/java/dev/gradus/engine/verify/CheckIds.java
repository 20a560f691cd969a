package dev.gradus.engine.verify;

import dev.gradus.engine.grading.Check;
import dev.gradus.engine.pack.Exercise;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Ids of a grading's own checks, in their order. */
final class CheckIds {
    private CheckIds() {}

    static List<String> of(Exercise exercise) {
        return Arrays.stream(exercise.grading().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Check.class))
                .sorted(Comparator.comparingInt(
                        method -> method.getAnnotation(Check.class).order()))
                .map(method -> method.getName()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT))
                .toList();
    }
}
