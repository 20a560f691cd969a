package dev.gradus.engine.pack;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder of jars of packs that do not come with the program: for each pack a public jar (contracts, skeletons,
 * statements) and a private one (everything else). Named by {@code -Dgradus.packs=FOLDER} or the environment's
 * {@code GRADUS_PACKS}.
 */
public final class PackFolder {
    /** The system property that names the folder. */
    public static final String PROPERTY = "gradus.packs";

    private static final String VARIABLE = "GRADUS_PACKS";
    private static final Map<Path, ClassLoader> OPENED = new ConcurrentHashMap<>();

    private PackFolder() {}

    /** Where further packs are, if anywhere. */
    public static Optional<Path> configured() {
        return Optional.ofNullable(System.getProperty(PROPERTY, System.getenv(VARIABLE)))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .map(Path::toAbsolutePath);
    }

    /** Finds what the parent finds and, where a folder is configured, what is in its jars; always the same loader. */
    static ClassLoader loader(ClassLoader parent) {
        return configured()
                .map(folder -> OPENED.computeIfAbsent(folder, path -> open(path, parent)))
                .orElse(parent);
    }

    private static ClassLoader open(Path folder, ClassLoader parent) {
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                jars.add(jar.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new ContentException(folder + ": its name cannot be part of a URL", e);
        } catch (IOException e) {
            throw new ContentException(folder + ": the folder of packs cannot be read", e);
        }
        if (jars.isEmpty()) {
            throw new ContentException(folder + ": the folder of packs has no jar in it");
        }
        return new URLClassLoader("packs", jars.toArray(URL[]::new), parent);
    }

    /** A submission may see the jar of its contract; so nothing that knows the answers may be in it. */
    static void requireSeparate(Exercise exercise) {
        if (!(exercise.contract().getClassLoader() instanceof URLClassLoader loader)
                || !"packs".equals(loader.getName())) {
            return;
        }
        URL contract = place(exercise.contract());
        for (Class<?> hidden : hidden(exercise)) {
            if (contract.equals(place(hidden))) {
                throw new ContentException(contract.getPath() + ": the contract of '" + exercise.id()
                        + "' and " + hidden.getSimpleName()
                        + " are in one jar, where a submission could read the answers; put them in two");
            }
        }
    }

    /** The right answer in all its forms: without a mistake the faulty implementation is one too. */
    private static List<Class<?>> hidden(Exercise exercise) {
        List<Class<?>> hidden = new ArrayList<>(List.of(
                exercise.grading(),
                exercise.reference().getClass(),
                exercise.faulty(Set.of()).getClass()));
        exercise.mistakes().forEach(mistake -> hidden.add(mistake.getClass()));
        exercise.alternatives()
                .forEach(alternative ->
                        hidden.add(alternative.implementation().get().getClass()));
        return hidden;
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
