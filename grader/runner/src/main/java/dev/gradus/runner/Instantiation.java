package dev.gradus.runner;

import dev.gradus.protocol.serving.SubmissionSource;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** Makes the submission by its constructor without parameters, whatever its access. */
final class Instantiation implements SubmissionSource {
    private final ClassLoader loader;
    private final String className;

    Instantiation(ClassLoader loader, String className) {
        this.loader = loader;
        this.className = className;
    }

    @Override
    public Object create() throws Throwable {
        Constructor<?> constructor = Class.forName(className, true, loader).getDeclaredConstructor();
        constructor.setAccessible(true);
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw e.getTargetException() == null ? e : e.getTargetException();
        }
    }
}
