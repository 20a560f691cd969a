package dev.gradus.protocol.type;

import java.lang.reflect.Method;

/** A method that can be called from the other side: its types as the contract declares them. */
public final class RemoteMethod {
    private final int index;
    private final Method method;
    private final WireType[] parameters;
    private final WireType returned;

    RemoteMethod(int index, Method method, WireType[] parameters, WireType returned) {
        this.index = index;
        this.method = method;
        this.parameters = parameters;
        this.returned = returned;
    }

    /** Its number in its interface, the same on both sides. */
    public int index() {
        return index;
    }

    public Method method() {
        return method;
    }

    public int parameterCount() {
        return parameters.length;
    }

    public WireType parameter(int position) {
        return parameters[position];
    }

    public WireType returned() {
        return returned;
    }

    public boolean returnsNothing() {
        return returned instanceof VoidType;
    }

    /** As in {@code TwoLayerBackprop.gradients}. */
    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
