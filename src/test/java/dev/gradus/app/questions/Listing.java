package dev.gradus.app.questions;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java listing of a question: members of a class, with the imports that a reader would guess. */
final class Listing {
    private static final Pattern FENCED = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    private static final String NAME = "Listing";
    private static final String FRAME = """
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            import org.ejml.simple.*;
            class %s {
            %s
            }
            """;

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** Shared, because opening the jars of the class path anew takes longer than compiling. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, Locale.ROOT, null);

    private final String code;
    private Loader loader;

    private Listing(String code) {
        this.code = code;
    }

    /** The only listing in the question's text. */
    static Listing of(Question question) {
        List<String> found = FENCED.matcher(question.question())
                .results()
                .map(result -> result.group(1))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(question.id() + " has " + found.size() + " listings");
        }
        return new Listing(found.get(0));
    }

    List<String> lines() {
        return code.lines().toList();
    }

    /** What the compiler has against it; nothing where it compiles. */
    List<String> errors() {
        return compile(new HashMap<>());
    }

    /** Calls the static method of this name. */
    Object call(String method, Object... arguments) {
        try {
            return invoke(load(NAME), null, method, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Calls a method of a new object of a record in the listing. */
    Object callOn(String record, List<?> components, String method, Object... arguments) {
        try {
            Class<?> type = load(NAME + "$" + record);
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return invoke(type, constructor.newInstance(components.toArray()), method, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object invoke(Class<?> type, Object target, String method, Object... arguments)
            throws ReflectiveOperationException {
        Method found = Stream.of(type.getDeclaredMethods())
                .filter(one -> one.getName().equals(method))
                .findAny()
                .orElseThrow();
        found.setAccessible(true);
        return found.invoke(target, arguments);
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        if (loader == null) {
            Map<String, byte[]> compiled = new HashMap<>();
            List<String> errors = compile(compiled);
            if (!errors.isEmpty()) {
                throw new AssertionError(errors);
            }
            loader = new Loader(compiled);
        }
        return loader.loadClass(name);
    }

    private List<String> compile(Map<String, byte[]> classes) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        COMPILER.getTask(
                        null,
                        new InMemory(FILES, classes),
                        diagnostics,
                        List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                        null,
                        List.of(new Source(FRAME.formatted(NAME, code))))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
                .map(found -> found.getMessage(Locale.ROOT))
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + NAME + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, byte[]> classes;

        InMemory(JavaFileManager standard, Map<String, byte[]> classes) {
            super(standard);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + name + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(name, toByteArray());
                        }
                    };
                }
            };
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(Listing.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = classes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
