package dev.gradus.engine.remote;

import dev.gradus.protocol.type.RemoteInterface;
import dev.gradus.protocol.type.RemoteMethod;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes down the call that a piece of code makes, without making it. */
public final class RecordingProxy implements InvocationHandler {
    private final RemoteInterface type;
    private final List<Call> calls = new ArrayList<>();

    private RecordingProxy(RemoteInterface type) {
        this.type = type;
    }

    /**
     * The one call that the code makes; to the code it returns zero, false or null.
     *
     * @throws IllegalArgumentException when the code makes no call or several
     */
    public static <T> Call record(Class<T> contract, Consumer<? super T> use) {
        RecordingProxy recorder = new RecordingProxy(Contracts.of(contract));
        use.accept(ContractProxy.proxy(contract, recorder));
        if (recorder.calls.size() != 1) {
            throw new IllegalArgumentException("One call of " + contract.getSimpleName() + " was expected, and "
                    + recorder.calls.size() + " were made");
        }
        return recorder.calls.get(0);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Optional<RemoteMethod> remote = type.find(method);
        if (remote.isPresent()) {
            calls.add(Call.of(remote.get().method(), arguments == null ? List.of() : List.of(arguments)));
            Class<?> returned = method.getReturnType();
            return returned.isPrimitive() && returned != void.class
                    ? Array.get(Array.newInstance(returned, 1), 0)
                    : null;
        }
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "recorded " + type.raw().getSimpleName();
            };
        }
        return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
}
