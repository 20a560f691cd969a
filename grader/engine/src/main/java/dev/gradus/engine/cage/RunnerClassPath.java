package dev.gradus.engine.cage;

import dev.gradus.engine.GraderFaultException;
import java.io.File;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is on the class path of the caged processes, in two parts.
 *
 * @param visible what a submission may use: the contracts and EJML; jars, or folders of classes
 * @param own what only our side of the pipe uses: protocol and runner
 */
public record RunnerClassPath(List<Path> visible, List<Path> own) {

    /**
     * Names the jars outright where a class loader hides them: first those of {@link #visible}, then, after an empty
     * entry, those of {@link #own}; separated as in {@code java.class.path}.
     */
    public static final String PROPERTY = "gradus.runner.jars";

    private static final List<String> EJML = List.of(
            "org.ejml.simple.SimpleMatrix",
            "org.ejml.data.DMatrixRMaj",
            "org.ejml.dense.row.CommonOps_DDRM",
            "org.ejml.dense.row.CommonOps_FDRM",
            "org.ejml.dense.row.CommonOps_ZDRM",
            "org.ejml.dense.row.CommonOps_CDRM",
            "org.ejml.sparse.csc.CommonOps_DSCC",
            "org.ejml.sparse.csc.CommonOps_FSCC");

    private static final List<String> OWN = List.of("dev.gradus.protocol.ProcessStart", "dev.gradus.runner.Launch");

    public RunnerClassPath {
        visible = List.copyOf(visible);
        own = List.copyOf(own);
        for (Path entry : Stream.concat(visible.stream(), own.stream()).toList()) {
            if (!Files.isReadable(entry)) {
                throw new GraderFaultException("The class path of the runner names " + entry
                        + ", which cannot be read; build the project again, or correct -D" + PROPERTY);
            }
        }
    }

    /**
     * Finds the jars of the running program.
     *
     * @param contracts a class of every jar that submissions are compiled against, such as a contract of each pack
     */
    public static RunnerClassPath of(Class<?>... contracts) {
        String property = System.getProperty(PROPERTY, "");
        return property.isBlank() ? located(contracts) : parsed(property);
    }

    /** Everything a caged process of ours loads, in class path order. */
    public List<Path> all() {
        return Stream.concat(visible.stream(), own.stream()).toList();
    }

    private static RunnerClassPath parsed(String property) {
        List<String> entries = Arrays.asList(property.split(File.pathSeparator, -1));
        int border = entries.indexOf("");
        if (border < 0) {
            throw new GraderFaultException("-D" + PROPERTY + " needs an empty entry between the jars a submission may"
                    + " use and the runner's own");
        }
        return new RunnerClassPath(
                paths(entries.subList(0, border)), paths(entries.subList(border + 1, entries.size())));
    }

    private static List<Path> paths(List<String> entries) {
        return entries.stream()
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .toList();
    }

    private static RunnerClassPath located(Class<?>... contracts) {
        Set<Path> visible = new LinkedHashSet<>();
        List<ClassLoader> loaders = new ArrayList<>();
        for (Class<?> contract : contracts) {
            loaders.add(contract.getClassLoader());
        }
        loaders.add(RunnerClassPath.class.getClassLoader());
        loaders.add(Thread.currentThread().getContextClassLoader());
        for (Class<?> contract : contracts) {
            visible.add(locate(contract.getName(), List.of(contract.getClassLoader())));
        }
        EJML.forEach(name -> visible.add(locate(name, loaders)));
        Set<Path> own = new LinkedHashSet<>();
        OWN.forEach(name -> own.add(locate(name, loaders)));
        own.removeAll(visible);
        return new RunnerClassPath(List.copyOf(visible), List.copyOf(own));
    }

    private static Path locate(String className, List<ClassLoader> loaders) {
        String resource = className.replace('.', '/') + ".class";
        for (ClassLoader loader : loaders) {
            URL url = loader == null ? null : loader.getResource(resource);
            if (url != null) {
                return container(url, resource);
            }
        }
        throw new GraderFaultException("The class " + className
                + " is not on the class path, so no runner can be started; build the project again, or name the jars"
                + " with -D" + PROPERTY);
    }

    private static Path container(URL url, String resource) {
        try {
            if (url.getProtocol().equals("file")) {
                String folder = url.toString();
                return Path.of(URI.create(folder.substring(0, folder.length() - resource.length())));
            }
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            throw new GraderFaultException("The class loader keeps " + resource + " at " + url
                    + ", which is neither a jar nor a folder; name the jars with -D" + PROPERTY);
        } catch (java.io.IOException | java.net.URISyntaxException e) {
            throw new GraderFaultException("The place of " + resource + " cannot be found from " + url, e);
        }
    }
}
