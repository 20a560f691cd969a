package dev.gradus.engine.grading;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.report.Visibility;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A check before it runs.
 *
 * @param id the one that its result will have
 * @param title what is true of a right submission
 */
public record PlannedCheck(String id, String title, Visibility visibility, double points) {

    /** The checks that a grading of this scope runs, in their order, those that every exercise gets last. */
    public static List<PlannedCheck> of(Exercise exercise, CheckScope scope) {
        Stream<PlannedCheck> standard = StandardChecks.planned(exercise).stream();
        return Stream.concat(
                        own(exercise, scope).stream(), standard.filter(check -> scope.includes(check.visibility())))
                .toList();
    }

    /** Those of them that are the grading's own. */
    public static List<PlannedCheck> own(Exercise exercise, CheckScope scope) {
        return Arrays.stream(exercise.grading().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Check.class))
                .sorted(Comparator.<Method>comparingInt(
                                method -> method.getAnnotation(Check.class).order())
                        .thenComparing(Method::getName))
                .map(PlannedCheck::of)
                .filter(check -> scope.includes(check.visibility()))
                .toList();
    }

    private static PlannedCheck of(Method method) {
        Check check = method.getAnnotation(Check.class);
        return new PlannedCheck(id(method), check.title(), check.visibility(), check.points());
    }

    /** A method's name in kebab case. */
    static String id(Method method) {
        return method.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
