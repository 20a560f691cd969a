package dev.gradus.engine.grading;

import dev.gradus.engine.remote.Call;
import dev.gradus.engine.remote.Reply;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What a contract says of its methods. Its annotations are known by their simple names, so that a contract needs no
 * dependency on the grader.
 */
public final class ArgumentRules {
    private ArgumentRules() {}

    /** Whether answers of the method are drawn at random. */
    public static boolean isRandomized(Method method) {
        return has(method, "Randomized") || has(method.getDeclaringClass(), "Randomized");
    }

    /** Whether the reference's answer is one of many right ones, so that another answer says nothing by itself. */
    public static boolean isOneOfMany(Method method) {
        return has(method, "OneOfMany");
    }

    /** Whether the smallest deviation counts that is large beside the answer, however small both are. */
    public static boolean isRelativelyAccurate(Method method) {
        return has(method, "RelativeAccuracy");
    }

    /** Whether answers of all methods of the contract may depend on earlier calls. */
    public static boolean isStateful(Class<?> contract) {
        return has(contract, "Stateful");
    }

    /** Whether answers of the method may depend on earlier calls. */
    public static boolean isStateful(Method method) {
        return has(method, "Stateful") || has(method.getDeclaringClass(), "Stateful");
    }

    static boolean changesForbiddenArgument(TracedCall traced) {
        return traced.reply() instanceof Reply.Returned returned
                && !forbiddenChanges(traced.call(), returned).isEmpty();
    }

    static List<Reply.ChangedArgument> forbiddenChanges(Call call, Reply.Returned returned) {
        Parameter[] parameters = call.method().getParameters();
        return returned.changedArguments().stream()
                .filter(change -> change.position() >= 0 && change.position() < parameters.length)
                .filter(change -> !has(parameters[change.position()], "Mutates"))
                .filter(change -> !Random.class.isAssignableFrom(parameters[change.position()].getType()))
                .toList();
    }

    private static boolean has(AnnotatedElement element, String annotation) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getSimpleName().equals(annotation));
    }
}
