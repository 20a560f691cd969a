package dev.gradus.engine.remote;

import dev.gradus.protocol.type.RemoteInterface;
import dev.gradus.protocol.type.RemoteMethod;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes a hosted submission look like an object that implements its contract.
 *
 * <p>Whatever is not a returned value is thrown as {@link SubmissionException}. A contract's default methods run here,
 * on the trusted side. An argument that the contract marks with {@code @Mutates} is changed as the submission changed
 * its copy; no other argument ever changes.
 */
public final class ContractProxy implements InvocationHandler {
    private final int receiver;
    private final RemoteInterface type;
    private final Transport transport;
    private final CallListener listener;

    ContractProxy(int receiver, RemoteInterface type, Transport transport, CallListener listener) {
        this.receiver = receiver;
        this.type = type;
        this.transport = transport;
        this.listener = listener;
    }

    /**
     * A proxy of the submission behind a transport.
     *
     * @param listener hears of every call through the proxy and through objects that its methods return
     * @throws IllegalArgumentException when the contract declares something that cannot travel
     */
    public static <T> T of(Class<T> contract, Transport transport, CallListener listener) {
        return proxy(contract, new ContractProxy(0, Contracts.of(contract), transport, listener));
    }

    static <T> T proxy(Class<T> contract, InvocationHandler handler) {
        return contract.cast(Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, handler));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        Optional<RemoteMethod> remote = type.find(method);
        if (remote.isEmpty()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        return call(remote.get(), arguments == null ? new Object[0] : arguments);
    }

    private Object call(RemoteMethod method, Object[] arguments) {
        Call call = new Call(receiver, method.method(), Arrays.asList(arguments));
        Call heard = listener == CallListener.NONE ? call : copy(call, method);
        return answer(method, arguments, heard, transport.call(call));
    }

    /** Makes calls that do not depend on each other; what they return, in their order. */
    List<Object> callAll(List<Call> calls) {
        List<Call> heard = new ArrayList<>(calls.size());
        List<Call> sent = new ArrayList<>(calls.size());
        for (Call call : calls) {
            Call addressed = new Call(receiver, call.method(), call.arguments());
            sent.add(addressed);
            heard.add(listener == CallListener.NONE ? addressed : copy(addressed, remote(call.method())));
        }
        List<Reply> replies = transport.callAll(sent);
        List<Object> answers = new ArrayList<>(calls.size());
        for (int i = 0; i < replies.size(); i++) {
            Call call = sent.get(i);
            answers.add(answer(remote(call.method()), call.arguments().toArray(), heard.get(i), replies.get(i)));
        }
        return answers;
    }

    Class<?> contract() {
        return type.raw();
    }

    private RemoteMethod remote(Method method) {
        return type.find(method)
                .orElseThrow(() -> new IllegalArgumentException(method + " is not a method of " + type.raw()));
    }

    private Object answer(RemoteMethod method, Object[] arguments, Call heard, Reply reply) {
        if (listener != CallListener.NONE) {
            listener.called(heard, copy(reply, method));
        }
        if (!(reply instanceof Reply.Returned returned) || returned.isNull()) {
            throw new SubmissionException(heard, reply);
        }
        for (Reply.ChangedArgument changed : returned.changedArguments()) {
            if (Contracts.mutates(method.method(), changed.position())) {
                Contents.replace(arguments[changed.position()], changed.after());
            }
        }
        Object value = returned.value().orElse(null);
        if (method.returned().holdsReferences()) {
            method.returned().visitReferences(value, this::attach);
        }
        return value;
    }

    private void attach(Object reference) {
        if (Proxy.isProxyClass(reference.getClass())
                && Proxy.getInvocationHandler(reference) instanceof Handle handle) {
            handle.attach(transport, listener);
        }
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "submitted " + type.raw().getSimpleName();
        };
    }

    private static Call copy(Call call, RemoteMethod method) {
        List<Object> copies = new ArrayList<>(call.arguments().size());
        for (int i = 0; i < method.parameterCount(); i++) {
            copies.add(method.parameter(i).copy(call.arguments().get(i)));
        }
        return new Call(call.receiver(), call.method(), copies);
    }

    private static Reply copy(Reply reply, RemoteMethod method) {
        return reply instanceof Reply.Returned returned && returned.value().isPresent()
                ? new Reply.Returned(returned.value().map(method.returned()::copy), false, returned.changedArguments())
                : reply;
    }
}
