package dev.gradus.protocol.type;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Numbers the abstract methods of an interface in an order that is the same on both sides. */
final class MethodTable {
    private MethodTable() {}

    /** @throws IllegalArgumentException with a sentence when a method uses something that cannot travel */
    static RemoteMethod[] of(Class<?> raw, WireTypes types, Map<TypeVariable<?>, WireType> bindings) {
        Map<String, Method> bySignature = new TreeMap<>();
        for (Method method : raw.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)) {
                String signature = signature(method);
                Method other = bySignature.get(signature);
                if (other == null || other.getReturnType().isAssignableFrom(method.getReturnType())) {
                    bySignature.put(signature, method);
                }
            }
        }
        Map<TypeVariable<?>, WireType> all = new HashMap<>(bindings);
        bindSuperInterfaces(raw, types, all);
        RemoteMethod[] methods = new RemoteMethod[bySignature.size()];
        int index = 0;
        for (Method method : bySignature.values()) {
            methods[index] = resolve(index, method, types, all);
            index++;
        }
        return methods;
    }

    /** Whether an interface has exactly one abstract method. */
    static boolean isFunctional(Class<?> raw) {
        int count = 0;
        for (Method method : raw.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)) {
                count++;
            }
        }
        return count == 1;
    }

    /** The method of that name and those parameters; null when there is none. */
    static RemoteMethod find(RemoteMethod[] methods, Method sought) {
        for (RemoteMethod candidate : methods) {
            Method method = candidate.method();
            if (method.getName().equals(sought.getName())
                    && sought.getDeclaringClass().isAssignableFrom(method.getDeclaringClass())
                    && Arrays.equals(method.getParameterTypes(), sought.getParameterTypes())) {
                return candidate;
            }
        }
        return null;
    }

    private static RemoteMethod resolve(
            int index, Method method, WireTypes types, Map<TypeVariable<?>, WireType> bindings) {
        method.setAccessible(true);
        Class<?>[] declared = method.getParameterTypes();
        WireType[] parameters = new WireType[declared.length];
        if (declared.length > Byte.MAX_VALUE) {
            throw new IllegalArgumentException(method + " has more parameters than can travel");
        }
        try {
            for (int i = 0; i < declared.length; i++) {
                if (declared[i] == Random.class) {
                    parameters[i] = new RandomType();
                } else if (WireTypes.needsGenericSignature(declared[i])) {
                    parameters[i] = types.of(method.getGenericParameterTypes()[i], bindings);
                } else {
                    parameters[i] = types.of(declared[i], bindings);
                }
            }
            Class<?> returned = method.getReturnType();
            return new RemoteMethod(
                    index,
                    method,
                    parameters,
                    types.of(
                            WireTypes.needsGenericSignature(returned) ? method.getGenericReturnType() : returned,
                            bindings));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    method.getDeclaringClass().getName() + "." + method.getName() + ": " + e.getMessage(), e);
        }
    }

    private static void bindSuperInterfaces(Class<?> raw, WireTypes types, Map<TypeVariable<?>, WireType> bindings) {
        Class<?>[] parents = raw.getInterfaces();
        for (int i = 0; i < parents.length; i++) {
            TypeVariable<?>[] variables = parents[i].getTypeParameters();
            if (variables.length > 0) {
                Type parent = raw.getGenericInterfaces()[i];
                if (parent instanceof ParameterizedType) {
                    Type[] arguments = ((ParameterizedType) parent).getActualTypeArguments();
                    for (int v = 0; v < variables.length; v++) {
                        bindings.put(variables[v], types.of(arguments[v], bindings));
                    }
                }
            }
            bindSuperInterfaces(parents[i], types, bindings);
        }
    }

    private static String signature(Method method) {
        StringBuilder signature = new StringBuilder(method.getName());
        for (Class<?> parameter : method.getParameterTypes()) {
            signature.append(' ').append(parameter.getName());
        }
        return signature.toString();
    }

    private static boolean isOfObject(Method method) {
        String signature = signature(method);
        return signature.equals("equals java.lang.Object")
                || signature.equals("hashCode")
                || signature.equals("toString");
    }
}
