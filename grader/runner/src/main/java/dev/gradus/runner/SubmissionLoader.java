package dev.gradus.runner;

import dev.gradus.protocol.serving.LearnerClasses;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Loads a submission's classes from their bytes, and lets them see the JDK, EJML and the contracts, but not this host. */
final class SubmissionLoader extends ClassLoader implements LearnerClasses {
    private final Map<String, byte[]> classes;
    private final Set<String> names;
    private final ClassLoader host;

    SubmissionLoader(Map<String, byte[]> classes, ClassLoader host) {
        super("submission", null);
        this.classes = classes;
        this.names = new HashSet<>(classes.keySet());
        this.host = host;
    }

    @Override
    public boolean contains(String className) {
        return names.contains(className);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = classes.remove(name);
            if (bytes != null) {
                return defineClass(name, bytes, 0, bytes.length);
            }
            if (name.startsWith("dev.gradus.protocol.")
                    || name.startsWith("dev.gradus.runner.") && !name.startsWith("dev.gradus.runner.training.")) {
                throw new ClassNotFoundException(name);
            }
            return host.loadClass(name);
        }
    }
}
