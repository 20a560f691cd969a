package dev.gradus.engine.remote.sample;

import dev.gradus.engine.compile.ClassFile;
import dev.gradus.engine.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample implementation, for tests in other packages. */
public final class Samples {
    private Samples() {}

    /** An {@link Everything} in this process. */
    public static Everything obedient() {
        return Obedient.create();
    }

    /** The same, as a compiler would hand it over. */
    public static Compilation.Compiled compiled() {
        return compiled(Obedient.class, Deeds.class);
    }

    /** Classes of this package, the implementation first, with the classes nested in them that the tests need. */
    public static Compilation.Compiled compiled(Class<?>... classes) {
        List<ClassFile> files = Stream.of(classes)
                .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses())))
                .map(Samples::classFile)
                .toList();
        return new Compilation.Compiled(files, classes[0].getName(), List.of());
    }

    /** Copies the class files of the contracts, and nothing else, into a folder of a class path. */
    public static void copyContracts(Path folder) throws IOException {
        List<Class<?>> types = Stream.concat(
                        Stream.of(Beginnings.class, Beginnings.Greeting.class, Everything.class),
                        Stream.of(Everything.class.getDeclaredClasses()))
                .toList();
        for (Class<?> type : types) {
            Path file = folder.resolve(type.getName().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, classFile(type).bytes());
        }
    }

    /** One of {@link Beginnings}, by its simple name. */
    public static Compilation.Compiled beginning(String name) {
        try {
            return compiled(
                    Class.forName(Beginnings.class.getName() + "$" + name, false, Samples.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ClassFile classFile(Class<?> type) {
        String resource = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream bytes = Samples.class.getResourceAsStream(resource)) {
            return new ClassFile(type.getName(), bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
