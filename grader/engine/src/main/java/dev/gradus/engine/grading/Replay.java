package dev.gradus.engine.grading;

import dev.gradus.engine.remote.Call;
import dev.gradus.protocol.type.ReferenceTable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Asks an implementation in this process what a submission was asked, with copies of the same arguments. */
public final class Replay {
    /** Looking through the methods of a type costs more than many a call that is asked again. */
    private static final ClassValue<Boolean> FUNCTIONAL = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return hasOneMethod(type);
        }
    };

    private Replay() {}

    /**
     * What came of a replayed call.
     *
     * @param value what it returned, empty when it threw
     * @param argumentsAfter the copies that it was given, as they are now
     */
    public record Result(Optional<Object> value, List<Object> argumentsAfter) {}

    /**
     * Whether a call can be asked again. Objects that live in the submission belong to one conversation. A function of
     * the grader's does not: the same object is called again, so it has to answer the same whoever asks, and how often.
     */
    public static boolean isPossible(Call call) {
        Class<?>[] declared = call.method().getParameterTypes();
        for (int i = 0; i < declared.length; i++) {
            boolean ofTheGrader =
                    FUNCTIONAL.get(declared[i]) && !isHandle(call.arguments().get(i));
            if (isForeign(declared[i]) && !ofTheGrader) {
                return false;
            }
        }
        return !isForeign(call.method().getReturnType());
    }

    private static boolean isForeign(Class<?> type) {
        return type.isInterface() && type != List.class;
    }

    private static boolean hasOneMethod(Class<?> type) {
        return Arrays.stream(type.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .filter(method -> !isOfObject(method))
                        .count()
                == 1;
    }

    private static boolean isOfObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(known -> known.getName().equals(method.getName())
                        && Arrays.equals(known.getParameterTypes(), method.getParameterTypes()));
    }

    private static boolean isHandle(Object argument) {
        return Proxy.isProxyClass(argument.getClass())
                && Proxy.getInvocationHandler(argument) instanceof ReferenceTable.RemoteObject;
    }

    /** Asks the implementation. Whatever it throws is an answer, not a fault. */
    public static Result ask(Object implementation, Call call) {
        List<Object> copies = new ArrayList<>();
        call.arguments().forEach(argument -> copies.add(copy(argument)));
        try {
            Method method = call.method();
            method.setAccessible(true);
            return new Result(Optional.ofNullable(method.invoke(implementation, copies.toArray())), copies);
        } catch (InvocationTargetException threw) {
            return new Result(Optional.empty(), copies);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A contract's methods must be accessible: " + call.method(), e);
        }
    }

    private static Object copy(Object argument) {
        if (argument instanceof SimpleMatrix matrix) {
            return matrix.copy();
        }
        if (argument instanceof double[] vector) {
            return vector.clone();
        }
        if (argument instanceof int[] vector) {
            return vector.clone();
        }
        if (argument instanceof double[][] rows) {
            return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        }
        if (argument instanceof dev.gradus.protocol.SeededRandom random) {
            return new Random(random.initialSeed());
        }
        if (argument instanceof List<?> list) {
            return list.stream().map(Replay::copy).toList();
        }
        if (argument instanceof Record record) {
            return RecordCopy.of(record, Replay::copy);
        }
        return argument;
    }
}
