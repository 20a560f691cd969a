package dev.gradus.engine.remote;

import dev.gradus.protocol.type.RemoteInterface;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;

/** What contracts declare, worked out once for each. */
final class Contracts {
    private static final ClassValue<RemoteInterface> TYPES = new ClassValue<>() {
        @Override
        protected RemoteInterface computeValue(Class<?> contract) {
            return RemoteInterface.ofContract(contract);
        }
    };

    private Contracts() {}

    static synchronized RemoteInterface of(Class<?> contract) {
        return TYPES.get(contract);
    }

    /** Whether the parameter carries an annotation named {@code Mutates}, of whichever package. */
    static boolean mutates(Method method, int position) {
        for (Annotation annotation : method.getParameterAnnotations()[position]) {
            if (annotation.annotationType().getSimpleName().equals("Mutates")) {
                return true;
            }
        }
        return false;
    }
}
