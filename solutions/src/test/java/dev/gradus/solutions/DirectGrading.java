package dev.gradus.solutions;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Mistake;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs the checks of a grading on an object in this process, without transport, timing or report. */
public final class DirectGrading {
    private final Exercise exercise;

    public DirectGrading(Exercise exercise) {
        this.exercise = exercise;
    }

    /** The exercise of the installed pack with this id. */
    public static DirectGrading of(String id) {
        return new DirectGrading(new FundamentalsPack()
                .exercises().stream()
                        .filter(exercise -> exercise.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    public Exercise exercise() {
        return exercise;
    }

    /** What went wrong, by check; empty when everything passed. An exception of the submission counts as wrong. */
    public Map<String, String> failures(Object submission, long seed) {
        Map<String, String> failures = new LinkedHashMap<>();
        for (Method check : checks()) {
            try {
                check.invoke(grading(), arguments(check, submission, seed));
            } catch (InvocationTargetException threw) {
                Throwable cause = threw.getCause();
                failures.put(
                        check.getName(),
                        cause instanceof CheckFailed failed
                                ? failed.finding().says()
                                : "threw " + cause.getClass().getSimpleName() + ": " + cause.getMessage());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return failures;
    }

    /** Which checks reject which mistakes, by check. */
    public Map<String, Set<String>> kills(long seed) {
        Map<String, Set<String>> kills = new LinkedHashMap<>();
        checks().forEach(check -> kills.put(check.getName(), new TreeSet<>()));
        for (Mistake mistake : exercise.mistakes()) {
            failures(exercise.faulty(Set.of(mistake)), seed)
                    .keySet()
                    .forEach(check -> kills.get(check).add(mistake.name()));
        }
        return kills;
    }

    public List<String> checkNames() {
        return checks().stream().map(Method::getName).collect(Collectors.toList());
    }

    private List<Method> checks() {
        return Arrays.stream(exercise.grading().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Check.class))
                .sorted(Comparator.comparingInt(
                        method -> method.getAnnotation(Check.class).order()))
                .peek(method -> method.setAccessible(true))
                .toList();
    }

    private Object grading() throws ReflectiveOperationException {
        Constructor<?> constructor = exercise.grading().getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private Object[] arguments(Method check, Object submission, long seed) {
        return Arrays.stream(check.getParameters())
                .map(parameter -> argument(parameter, check, submission, seed))
                .toArray();
    }

    private Object argument(Parameter parameter, Method check, Object submission, long seed) {
        if (parameter.getType() == Cases.class) {
            return Cases.of(seed, check.getName());
        }
        if (parameter.getType() == Evidence.class) {
            return new Evidence();
        }
        return parameter.isAnnotationPresent(Submitted.class) ? submission : exercise.reference();
    }
}
