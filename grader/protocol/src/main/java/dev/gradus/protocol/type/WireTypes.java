package dev.gradus.protocol.type;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/**
 * Derives from a declared type how its values travel. Generic signatures are parsed only where the class alone does not
 * say enough, since parsing them costs a starting runner time.
 */
final class WireTypes {
    /** Types without parameters that were seen already; also what lets a record hold itself in a list. */
    private final Map<Class<?>, WireType> known = new HashMap<>();

    WireTypes() {}

    /**
     * @param bindings what type variables stand for
     * @throws IllegalArgumentException with a sentence when such values cannot travel
     */
    WireType of(Type type, Map<TypeVariable<?>, WireType> bindings) {
        if (type instanceof Class) {
            return ofClass((Class<?>) type);
        }
        if (type instanceof ParameterizedType) {
            return ofParameterized((ParameterizedType) type, bindings);
        }
        if (type instanceof GenericArrayType) {
            return new ObjectArrayType(of(((GenericArrayType) type).getGenericComponentType(), bindings));
        }
        if (type instanceof WildcardType) {
            Type[] lower = ((WildcardType) type).getLowerBounds();
            return of(lower.length > 0 ? lower[0] : ((WildcardType) type).getUpperBounds()[0], bindings);
        }
        if (type instanceof TypeVariable && bindings.containsKey((TypeVariable<?>) type)) {
            return bindings.get((TypeVariable<?>) type);
        }
        throw cannotTravel(type);
    }

    /** Whether the class alone does not say how its values travel. */
    static boolean needsGenericSignature(Class<?> raw) {
        Class<?> innermost = raw;
        while (innermost.isArray()) {
            innermost = innermost.getComponentType();
        }
        return innermost == List.class
                || innermost == Object.class
                || innermost.isInterface()
                || innermost.isRecord()
                || !(innermost.isPrimitive()
                        || innermost.isEnum()
                        || innermost == String.class
                        || innermost == SimpleMatrix.class);
    }

    private WireType ofClass(Class<?> raw) {
        WireType type = known.get(raw);
        if (type == null) {
            type = create(raw);
            known.put(raw, type);
        }
        return type;
    }

    private WireType create(Class<?> raw) {
        WireType scalar = ScalarType.of(raw);
        if (scalar != null) {
            return scalar;
        }
        if (raw == SimpleMatrix.class) {
            return new MatrixType();
        }
        if (raw == double[].class) {
            return new NumberArrayType.OfDoubles();
        }
        if (raw == int[].class) {
            return new NumberArrayType.OfInts();
        }
        if (raw == void.class || raw == Void.class) {
            return new VoidType();
        }
        if (raw.isArray() && !raw.getComponentType().isPrimitive()) {
            return new ObjectArrayType(ofClass(raw.getComponentType()));
        }
        if (raw.isRecord()) {
            return ofRecord(raw, Map.of());
        }
        if (raw.isEnum()) {
            return new EnumType(raw);
        }
        if (isRemote(raw) && raw.getTypeParameters().length == 0) {
            return new RemoteInterface(raw, this, Map.of());
        }
        throw cannotTravel(raw);
    }

    private WireType ofParameterized(ParameterizedType type, Map<TypeVariable<?>, WireType> outer) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == List.class) {
            return new ListType(of(arguments[0], outer));
        }
        Map<TypeVariable<?>, WireType> bindings = new HashMap<>();
        TypeVariable<?>[] variables = raw.getTypeParameters();
        for (int i = 0; i < variables.length; i++) {
            bindings.put(variables[i], of(arguments[i], outer));
        }
        if (raw.isRecord()) {
            return ofRecord(raw, bindings);
        }
        if (isRemote(raw)) {
            return new RemoteInterface(raw, this, bindings);
        }
        throw cannotTravel(type);
    }

    /** Interfaces of contracts, and functional interfaces of the JDK; but no collections. */
    private static boolean isRemote(Class<?> raw) {
        return raw.isInterface() && (!raw.getName().startsWith("java.") || MethodTable.isFunctional(raw));
    }

    private WireType ofRecord(Class<?> raw, Map<TypeVariable<?>, WireType> bindings) {
        RecordComponent[] components = raw.getRecordComponents();
        RecordType type = new RecordType(raw, components);
        if (bindings.isEmpty()) {
            known.put(raw, type);
        }
        for (int i = 0; i < components.length; i++) {
            Class<?> declared = components[i].getType();
            if (declared == raw) {
                throw cannotTravel(declared);
            }
            type.setComponent(
                    i, of(needsGenericSignature(declared) ? components[i].getGenericType() : declared, bindings));
        }
        return type;
    }

    static IllegalArgumentException cannotTravel(Type type) {
        return new IllegalArgumentException("Values of type " + type.getTypeName()
                + " cannot travel: use boolean, int, long, double, String, double[], int[], SimpleMatrix, List, arrays, records"
                + " and enums of those, an interface, or Random as a parameter");
    }
}
