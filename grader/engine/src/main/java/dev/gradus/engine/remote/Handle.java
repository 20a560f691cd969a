package dev.gradus.engine.remote;

import dev.gradus.protocol.type.ReferenceTable;
import dev.gradus.protocol.type.RemoteInterface;
import java.lang.reflect.Method;

/** Stands for an object that lives in the submission's process; calls of it go there. */
final class Handle implements ReferenceTable.RemoteObject {
    private final int number;
    private final RemoteInterface type;
    private final ReferenceTable table;
    private Transport transport;
    private CallListener listener;

    Handle(int number, RemoteInterface type, ReferenceTable table, Transport transport) {
        this.number = number;
        this.type = type;
        this.table = table;
        this.transport = transport;
        this.listener = CallListener.NONE;
    }

    /** From now on calls take this way and are heard by this listener. */
    void attach(Transport newTransport, CallListener newListener) {
        transport = newTransport;
        listener = newListener;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public ReferenceTable table() {
        return table;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return new ContractProxy(number, type, transport, listener).invoke(proxy, method, arguments);
    }
}
