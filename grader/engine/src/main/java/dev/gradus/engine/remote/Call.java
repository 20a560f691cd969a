package dev.gradus.engine.remote;

import java.lang.reflect.Method;
import java.util.List;

/**
 * One call of a contract's method.
 *
 * @param receiver 0 for the submission itself, else the number of a handle that an earlier call returned
 * @param method a method of the contract (or of the interface that the handle implements)
 * @param arguments the arguments in order; every one of a kind that the wire knows
 */
public record Call(int receiver, Method method, List<Object> arguments) {
    public Call {
        arguments = List.copyOf(arguments);
    }

    /** A call of the submission itself. */
    public static Call of(Method method, List<Object> arguments) {
        return new Call(0, method, arguments);
    }
}
