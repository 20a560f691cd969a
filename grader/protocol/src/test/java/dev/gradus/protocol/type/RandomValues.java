package dev.gradus.protocol.type;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Draws values of a Java type, knowing nothing of the codec. */
final class RandomValues {
    private final Random random;
    private int depth;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    Object of(Type type) {
        return of(type, Map.of());
    }

    private Object of(Type type, Map<TypeVariable<?>, Type> bindings) {
        if (type instanceof TypeVariable<?> variable) {
            return of(bindings.get(variable), bindings);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], bindings);
        }
        if (type instanceof ParameterizedType parameterized) {
            return ofParameterized(parameterized, bindings);
        }
        return ofClass((Class<?>) type);
    }

    private Object ofParameterized(ParameterizedType type, Map<TypeVariable<?>, Type> bindings) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == List.class) {
            List<Object> list = new ArrayList<>();
            depth++;
            for (int i = size(); i > 0; i--) {
                list.add(of(arguments[0], bindings));
            }
            depth--;
            return list;
        }
        Map<TypeVariable<?>, Type> inner = new HashMap<>(bindings);
        for (int i = 0; i < arguments.length; i++) {
            inner.put(raw.getTypeParameters()[i], arguments[i]);
        }
        return ofRecord(raw, inner);
    }

    private Object ofClass(Class<?> raw) {
        if (raw == boolean.class) {
            return random.nextBoolean();
        }
        if (raw == int.class) {
            return random.nextInt();
        }
        if (raw == long.class || raw == Long.class) {
            return random.nextLong();
        }
        if (raw == double.class || raw == Double.class) {
            return number();
        }
        if (raw == String.class) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append((char) random.nextInt(1 << 16));
            }
            return text.toString();
        }
        if (raw == SimpleMatrix.class) {
            SimpleMatrix matrix = new SimpleMatrix(size(), size());
            for (int i = 0; i < matrix.getNumElements(); i++) {
                matrix.set(i, number());
            }
            return matrix;
        }
        if (raw.isArray()) {
            Object array = Array.newInstance(raw.getComponentType(), size());
            for (int i = 0; i < Array.getLength(array); i++) {
                Array.set(array, i, ofClass(raw.getComponentType()));
            }
            return array;
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        return ofRecord(raw, Map.of());
    }

    private Object ofRecord(Class<?> raw, Map<TypeVariable<?>, Type> bindings) {
        RecordComponent[] components = raw.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = of(components[i].getGenericType(), bindings);
            types[i] = components[i].getType();
        }
        try {
            Constructor<?> constructor = raw.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private int size() {
        return depth > 3 ? 0 : random.nextInt(5);
    }

    /** Any 64 bits: every NaN, both zeros, subnormal numbers; now and then an ordinary number. */
    private double number() {
        return random.nextBoolean() ? random.nextGaussian() : Double.longBitsToDouble(random.nextLong());
    }
}
