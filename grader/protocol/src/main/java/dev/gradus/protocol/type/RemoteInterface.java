package dev.gradus.protocol.type;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;
import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An interface whose methods can be called from the other side: a contract, the interface of a handle, or a functional
 * interface that is called back. Only its abstract methods travel; default methods run where they are called.
 */
public final class RemoteInterface extends WireType {
    private final WireTypes types;
    private final Map<TypeVariable<?>, WireType> bindings;
    private RemoteMethod[] methods;
    private Map<Method, RemoteMethod> byMethod;

    RemoteInterface(Class<?> raw, WireTypes types, Map<TypeVariable<?>, WireType> bindings) {
        super(raw);
        this.types = types;
        this.bindings = bindings;
    }

    /**
     * A contract.
     *
     * @throws IllegalArgumentException with a sentence when it declares something that cannot travel
     */
    public static RemoteInterface ofContract(Class<?> contract) {
        if (!contract.isInterface()) {
            throw new IllegalArgumentException(contract.getName() + " is not an interface, so it cannot be a contract");
        }
        RemoteInterface type = (RemoteInterface) new WireTypes().of(contract, Map.of());
        type.resolve();
        return type;
    }

    /** Number of methods that can be called. */
    public int methodCount() {
        resolve();
        return methods.length;
    }

    /** @throws ProtocolException when there is no such method */
    public RemoteMethod method(int index) throws ProtocolException {
        resolve();
        if (index < 0 || index >= methods.length) {
            throw new ProtocolException(raw().getSimpleName() + " has no method number " + index + ".");
        }
        return methods[index];
    }

    /** The method that the reflected one is, also when that one is declared in a super-interface. */
    public Optional<RemoteMethod> find(Method method) {
        resolve();
        RemoteMethod found = byMethod.get(method);
        if (found == null) {
            found = MethodTable.find(methods, method);
            if (found != null) {
                byMethod.put(method, found);
            }
        }
        return Optional.ofNullable(found);
    }

    private void resolve() {
        if (methods == null) {
            RemoteMethod[] resolved = MethodTable.of(raw(), types, bindings);
            byMethod = new HashMap<>();
            for (RemoteMethod method : resolved) {
                byMethod.put(method.method(), method);
            }
            methods = resolved;
        }
    }

    @Override
    public void write(WireOutput out, Object value) throws UnsendableException {
        if (!raw().isInstance(value)) {
            throw unexpected(value, "a " + raw().getSimpleName());
        }
        out.references().write(out, this, value);
    }

    @Override
    public Object read(WireInput in) throws ProtocolException {
        in.countObject();
        return in.references().read(in, this);
    }

    @Override
    public boolean holdsReferences() {
        return true;
    }

    @Override
    public void visitReferences(Object value, ReferenceVisitor visitor) {
        visitor.visit(value);
    }

    @Override
    public int minimumBytes() {
        return 5;
    }

    @Override
    public long maximumBytes(WireLimits limits) {
        return 5;
    }
}
