package dev.gradus.protocol.serving;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.frame.Message;
import dev.gradus.protocol.type.ReferenceTable;
import dev.gradus.protocol.type.RemoteInterface;
import dev.gradus.protocol.type.RemoteMethod;
import dev.gradus.protocol.type.WireInput;
import dev.gradus.protocol.type.WireOutput;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Optional;

/** Stands for one of the grader's functions in the submission's process. */
final class CallbackProxy implements ReferenceTable.RemoteObject {
    private final int number;
    private final RemoteInterface type;
    private final CallServer server;
    private final CallbackPort port;

    CallbackProxy(int number, RemoteInterface type, CallServer server, CallbackPort port) {
        this.number = number;
        this.type = type;
        this.server = server;
        this.port = port;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public ReferenceTable table() {
        return server.references();
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
        if (server.callingThread() != Thread.currentThread()) {
            throw new IllegalStateException(method.getName()
                    + " can only be called during a call of your method, on the thread that it was called on");
        }
        WireOutput frame = port.begin();
        try {
            write(frame, remote.get(), arguments);
            return read(port.exchange(frame), remote.get());
        } finally {
            port.end();
        }
    }

    private void write(WireOutput frame, RemoteMethod method, Object[] arguments) {
        try {
            frame.putInt(number);
            frame.putShort(method.index());
            for (int i = 0; i < method.parameterCount(); i++) {
                method.parameter(i).write(frame, arguments[i]);
            }
        } catch (UnsendableException e) {
            throw new IllegalArgumentException(
                    "the argument of " + method.method().getName() + ": " + e.getMessage());
        }
    }

    private static Object read(WireInput answer, RemoteMethod method) {
        try {
            if (answer.getByte() != Message.RETURNED) {
                throw new CallbackFailedException(
                        method.method().getName() + " failed: " + answer.getString(Message.MAX_TEXT));
            }
            Object value = method.returned().read(answer);
            answer.requireEnd();
            return value;
        } catch (ProtocolException e) {
            throw new CallbackFailedException(e.getMessage());
        }
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        switch (method.getName()) {
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return number;
            default:
                return type.raw().getSimpleName() + "#" + number;
        }
    }
}
