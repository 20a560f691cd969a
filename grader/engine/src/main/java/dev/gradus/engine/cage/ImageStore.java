package dev.gradus.engine.cage;

import dev.gradus.engine.GraderFaultException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps the images between starts. An image is built once for each JDK and class path, beside its place and then
 * renamed, under a lock, so that two programs that start at once build it once and neither sees half of it.
 */
final class ImageStore {
    /** Raise it when the way images are made changes. */
    private static final String RECIPE_VERSION = "5";

    private static final String UNFINISHED = ".building-";
    private static final int KEPT_IMAGES = 3;
    private static final Duration KEPT_FOR = Duration.ofHours(1);
    private static final Object BUILDING = new Object();

    private final CacheDirectory cache;
    private final Jdk jdk;
    private final ImageBuilder builder;

    ImageStore(CacheDirectory cache, Jdk jdk, Programs programs) {
        this.cache = cache;
        this.jdk = jdk;
        this.builder = new ImageBuilder(jdk, programs);
    }

    /** The image for a workload, built when it is not there yet. */
    RunnerImage image(Recipe recipe, RunnerClassPath classPath) {
        try {
            cache.prepared();
            RunnerImage image = planned(recipe, classPath);
            if (!isComplete(image)) {
                build(image, classPath);
            }
            Files.setLastModifiedTime(image.stamp(), FileTime.from(Instant.now()));
            return image;
        } catch (IOException e) {
            throw new GraderFaultException(
                    "The image of the " + recipe.name().toLowerCase() + " cannot be built in " + cache.path() + " ("
                            + e.getMessage() + ")",
                    e);
        }
    }

    /** Where the image is or would be; nothing is built. */
    RunnerImage planned(Recipe recipe, RunnerClassPath classPath) throws IOException {
        List<Path> entries = recipe.classPath(classPath);
        List<String> jars = new ArrayList<>();
        List<String> visible = new ArrayList<>();
        List<Path> all = classPath.all();
        for (Path entry : all) {
            String name = RunnerImage.WORK + "/" + all.indexOf(entry) + ".jar";
            if (entries.contains(entry)) {
                jars.add(name);
            }
            if (classPath.visible().contains(entry)) {
                visible.add(name);
            }
        }
        String key = key(recipe, all);
        Path folder = cache.path().resolve("images").resolve(recipe.name().toLowerCase() + "-" + key);
        return new RunnerImage(folder, key, recipe, jdk, jars, visible);
    }

    boolean cacheIsSafe() {
        return cache.isSafe();
    }

    static boolean isComplete(RunnerImage image) {
        return Files.exists(image.stamp());
    }

    private String key(Recipe recipe, List<Path> entries) throws IOException {
        ContentHash hash = new ContentHash()
                .add(RECIPE_VERSION)
                .add(recipe.modules())
                .add(jdkKey(recipe))
                // changes when a library of the host is updated
                .addStamp(Path.of("/etc/ld.so.cache"));
        for (String line : Architecture.lines("seccomp-allow.txt")) {
            hash.add(line);
        }
        for (Path entry : entries) {
            hash.addContent(entry);
        }
        return hash.value();
    }

    private String jdkKey(Recipe recipe) throws IOException {
        return new ContentHash()
                .add(recipe.modules())
                .add(jdk.home().toRealPath().toString())
                .add(jdk.version())
                .addStamp(jdk.home().resolve("lib").resolve("modules"))
                .value();
    }

    private void build(RunnerImage image, RunnerClassPath classPath) throws IOException {
        Path images = Files.createDirectories(image.folder().getParent());
        synchronized (BUILDING) {
            try (FileChannel channel = FileChannel.open(
                            cache.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel)) {
                if (lock.isValid() && !isComplete(image)) {
                    deleteUnfinished(images);
                    Path linked = linkedJdk(image.recipe());
                    Path beside = Files.createTempDirectory(images, UNFINISHED);
                    try {
                        builder.build(image.at(beside), linked, classPath);
                        Folders.delete(image.folder());
                        Files.move(beside, image.folder(), StandardCopyOption.ATOMIC_MOVE);
                    } finally {
                        Folders.delete(beside);
                    }
                    prune(images, image);
                }
            }
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                // this class, loaded a second time in the same JVM, builds
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    /** Whoever holds the lock is the only one to build: what lies there was left by a program that was killed. */
    private static void deleteUnfinished(Path folder) throws IOException {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            folders.forEach(left::add);
        }
        for (Path unfinished : left) {
            Folders.delete(unfinished);
        }
    }

    private Path linkedJdk(Recipe recipe) throws IOException {
        Path jdks = Files.createDirectories(cache.path().resolve("jdks"));
        Path linked = jdks.resolve(recipe.name().toLowerCase() + "-" + jdkKey(recipe));
        if (!Files.exists(linked)) {
            deleteUnfinished(jdks);
            Path beside = Files.createTempDirectory(jdks, UNFINISHED);
            try {
                builder.link(recipe, beside.resolve("jdk"));
                Files.move(beside.resolve("jdk"), linked, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Folders.delete(beside);
            }
        }
        return linked;
    }

    private static void prune(Path images, RunnerImage current) throws IOException {
        String prefix = current.recipe().name().toLowerCase() + "-";
        List<Path> others = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(images, prefix + "*")) {
            for (Path folder : folders) {
                if (!folder.equals(current.folder())) {
                    others.add(folder);
                }
            }
        }
        others.sort(Comparator.comparing(ImageStore::lastUse).reversed());
        Instant keep = Instant.now().minus(KEPT_FOR);
        for (Path old : others.subList(Math.min(KEPT_IMAGES, others.size()), others.size())) {
            if (lastUse(old).isBefore(keep)) {
                Folders.delete(old);
            }
        }
    }

    private static Instant lastUse(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve("used")).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
