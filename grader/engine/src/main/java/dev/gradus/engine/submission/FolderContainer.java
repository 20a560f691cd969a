package dev.gradus.engine.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A folder on disk. Links in it are never followed. */
final class FolderContainer implements Container {
    private final Path folder;
    private final Path given;
    private final Optional<Path> excluded;
    private final List<Item> items = new ArrayList<>();

    /**
     * Lists a folder.
     *
     * @param folder where it is, without links
     * @param given how the user named it
     * @param excluded a folder inside that is passed over
     */
    FolderContainer(Path folder, Path given, Optional<Path> excluded) throws IOException {
        this.excluded = excluded;
        this.folder = folder;
        this.given = given;
        Files.walkFileTree(
                folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), IntakeBounds.FOLDER_DEPTH, new Walk());
        items.sort(Comparator.comparing(Item::path));
    }

    @Override
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    @Override
    public String prefix() {
        return PathText.printable(given.toString()) + "/";
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public byte[] read(Item item, int limit) throws RefusedException {
        return readFile(item.segments().stream().reduce(folder, Path::resolve, (a, b) -> b), limit);
    }

    /** A regular file's content; anything else, a pipe above all, is refused before it is opened. */
    static byte[] readFile(Path file, int limit) throws RefusedException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                throw new RefusedException(kind(attributes));
            }
            if (attributes.size() > limit) {
                throw BoundedRead.tooLarge(attributes.size(), limit);
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return BoundedRead.all(in, limit);
            }
        } catch (AccessDeniedException e) {
            throw new RefusedException("cannot be read: permission denied", e);
        } catch (IOException e) {
            throw new RefusedException("cannot be read", e);
        }
    }

    private static String kind(BasicFileAttributes attributes) {
        return attributes.isSymbolicLink()
                ? "is a link; links are not followed"
                : "is neither a file nor a folder but a device or a pipe";
    }

    @Override
    public void close() {}

    private final class Walk extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            boolean passedOver = excluded.filter(visited::equals).isPresent()
                    || !visited.equals(folder)
                            && IgnoredFile.folder(visited.getFileName().toString());
            return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        /** Somebody's folder with nothing in it would otherwise be missing from the list without a word. */
        @Override
        public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
            if (folder.equals(visited.getParent()) && !isOfProject(visited) && isEmpty(visited)) {
                add(visited, "is empty");
            }
            return super.postVisitDirectory(visited, e);
        }

        private static boolean isOfProject(Path visited) {
            return Layout.PROJECT.contains(visited.getFileName().toString().toLowerCase(Locale.ROOT));
        }

        private static boolean isEmpty(Path visited) throws IOException {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(visited)) {
                return !children.iterator().hasNext();
            }
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (IgnoredFile.file(file.getFileName().toString())) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isDirectory()) {
                add(file, "is more than " + IntakeBounds.FOLDER_DEPTH + " folders deep");
            } else if (!attributes.isRegularFile()) {
                add(file, kind(attributes));
            } else {
                add(file, "");
            }
            if (items.size() < IntakeBounds.FOLDER_FILES) {
                return FileVisitResult.CONTINUE;
            }
            items.add(Item.refused(
                    List.of(),
                    PathText.printable(given.toString()),
                    "has more than " + IntakeBounds.FOLDER_FILES + " files; the rest is left out"));
            return FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            add(file, e instanceof AccessDeniedException ? "cannot be read: permission denied" : "cannot be read");
            return FileVisitResult.CONTINUE;
        }

        private void add(Path file, String refusal) {
            String path =
                    PathText.printable(given.resolve(folder.relativize(file)).toString());
            if (file.equals(folder)) {
                items.add(Item.refused(List.of(), path, refusal));
                return;
            }
            List<String> segments = StreamSupport.stream(folder.relativize(file).spliterator(), false)
                    .map(Path::toString)
                    .toList();
            try {
                for (String segment : segments) {
                    EntryPath.judged(segment);
                }
                items.add(refusal.isEmpty() ? Item.of(segments, path) : Item.refused(segments, path, refusal));
            } catch (RefusedException e) {
                items.add(Item.refused(List.of(), path, e.getMessage()));
            }
        }
    }
}
