package dev.gradus.runner.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The platform and the class path, the same for every submission. Remembers what is in which package: asking anew for
 * each submission takes javac a sixth of its time. None of it can change while the process lives.
 */
final class SharedClassPath extends ForwardingJavaFileManager<StandardJavaFileManager> {
    /** Imports of packages that do not exist are asked for too. */
    private static final int MOST_REMEMBERED = 2000;

    private final Map<Question, List<JavaFileObject>> remembered = new HashMap<>();

    SharedClassPath(StandardJavaFileManager files) {
        super(files);
    }

    private record Question(Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) {}

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        // skeletons may lie beside the contracts, in the package that learners write in
        if (location == StandardLocation.CLASS_PATH && packageName.equals("practice")) {
            return List.of();
        }
        Question question = new Question(location, packageName, Set.copyOf(kinds), recurse);
        List<JavaFileObject> known = remembered.get(question);
        if (known == null) {
            known = copy(super.list(location, packageName, kinds, recurse));
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(question, known);
            }
        }
        return known;
    }

    private static List<JavaFileObject> copy(Iterable<JavaFileObject> files) {
        if (files instanceof Collection<JavaFileObject> collection) {
            return List.copyOf(collection);
        }
        List<JavaFileObject> copy = new ArrayList<>();
        files.forEach(copy::add);
        return List.copyOf(copy);
    }

    @Override
    public void close() {
        // stays open for the next submission
    }
}
