package dev.gradus.protocol.type;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * One side's numbers for objects: those it owns, which the other side may call, and proxies of those the other side
 * owns. On the wire: who owns it (one byte), and its number. Number 0 of the runner is the submission.
 */
public final class ReferenceTable implements References {
    /** The side that hosts the submission. */
    public static final byte RUNNER = 0;
    /** The side that calls it. */
    public static final byte GRADER = 1;

    private static final int MAX_REMOTE = 1 << 18;

    private final byte side;
    private final ProxyFactory factory;
    private final List<Export> exports = new ArrayList<>();
    private final Map<Object, Export> byObject = new IdentityHashMap<>();
    private final Map<Integer, RemoteInterface> remote = new HashMap<>();

    /** Makes the object that stands for one of the other side. */
    public interface ProxyFactory {
        /** The invocation handler of the proxy; its {@link RemoteObject#number()} is the number given. */
        RemoteObject handler(int number, RemoteInterface type);
    }

    /** The invocation handler of an object that stands for one of the other side. */
    public interface RemoteObject extends InvocationHandler {
        int number();

        /** The table that it was made by: its number means something only there. */
        ReferenceTable table();
    }

    /**
     * An object that the other side may call.
     *
     * @param next the same object under another interface; null for none
     */
    private record Export(int number, Object object, RemoteInterface type, Export next) {}

    public ReferenceTable(byte side, ProxyFactory factory) {
        this.side = side;
        this.factory = factory;
    }

    /** Gives an object a number, the same one as long as the interface is the same. */
    public int export(Object object, RemoteInterface type) {
        Export first = byObject.get(object);
        for (Export export = first; export != null; export = export.next()) {
            if (export.type() == type) {
                return export.number();
            }
        }
        Export added = new Export(exports.size(), object, type, first);
        exports.add(added);
        byObject.put(object, added);
        return added.number();
    }

    /** Says what the other side's object of that number is, before any of it was read. */
    public void expectRemote(int number, RemoteInterface type) {
        remote.put(number, type);
    }

    /** Whether any object was given a number. */
    public boolean exportsAny() {
        return !exports.isEmpty();
    }

    /** @throws ProtocolException when no object has that number */
    public Object object(int number) throws ProtocolException {
        return exported(number).object();
    }

    /** @throws ProtocolException when no object has that number */
    public RemoteInterface type(int number) throws ProtocolException {
        return exported(number).type();
    }

    /** The interface of the other side's object of that number; null when none is known. */
    public RemoteInterface remoteType(int number) {
        return remote.get(number);
    }

    @Override
    public void write(WireOutput out, RemoteInterface type, Object value) throws UnsendableException {
        if (Proxy.isProxyClass(value.getClass())
                && Proxy.getInvocationHandler(value) instanceof RemoteObject
                && ((RemoteObject) Proxy.getInvocationHandler(value)).table() == this) {
            out.putByte(1 - side);
            out.putInt(((RemoteObject) Proxy.getInvocationHandler(value)).number());
        } else {
            out.putByte(side);
            out.putInt(export(value, type));
        }
    }

    @Override
    public Object read(WireInput in, RemoteInterface type) throws ProtocolException {
        byte owner = in.getByte();
        int number = in.getInt();
        if (owner == side) {
            Object object = object(number);
            if (!type.raw().isInstance(object)) {
                throw new ProtocolException(
                        "Object " + number + " came back where a " + type.raw().getSimpleName() + " is asked for.");
            }
            return object;
        }
        if (owner != 1 - side || number < 0) {
            throw new ProtocolException("There is no object " + number + " of side " + owner + ".");
        }
        RemoteInterface known = remote.get(number);
        if (known == null) {
            if (remote.size() >= MAX_REMOTE) {
                throw new ProtocolException("More than " + MAX_REMOTE + " objects were handed over.");
            }
            remote.put(number, type);
        } else if (known.raw() != type.raw()) {
            throw new ProtocolException(
                    "Object " + number + " was a " + known.raw().getSimpleName() + " and is now a "
                            + type.raw().getSimpleName() + ".");
        }
        return Proxy.newProxyInstance(
                type.raw().getClassLoader(), new Class<?>[] {type.raw()}, factory.handler(number, type));
    }

    private Export exported(int number) throws ProtocolException {
        if (number < 0 || number >= exports.size()) {
            throw new ProtocolException("There is no object " + number + " on this side.");
        }
        return exports.get(number);
    }
}
