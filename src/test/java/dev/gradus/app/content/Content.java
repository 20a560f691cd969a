package dev.gradus.app.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The content as files of this repository, so that messages can say file and line. */
final class Content {
    private static final Path ROOT = root();
    private static final Path RESOURCES = ROOT.resolve("exercises/src/main/resources");
    private static final String ENDING = ".md";

    /** What a content file can be; each kind has a folder of its own. */
    enum Kind {
        EXERCISE("exercises"),
        LESSON("lessons"),
        QUESTION("questions");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        /** As links and the list of published ids name it. */
        String word() {
            return folder.substring(0, folder.length() - 1);
        }
    }

    private Content() {}

    /** Ids of all files of a kind. */
    static List<String> ids(Kind kind) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(kind.folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ContentFile file(Kind kind, String id) {
        return ContentFile.read(ROOT, RESOURCES.resolve(kind.folder).resolve(id + ENDING));
    }

    static List<ContentFile> files(Kind kind) {
        return ids(kind).stream().map(id -> file(kind, id)).toList();
    }

    /** A folder or file below the resources that learners see. */
    static Path resource(String path) {
        return RESOURCES.resolve(path);
    }

    /** Markdown files that are read on their own: the README and the documents. */
    static List<Path> documents() {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            files.filter(file -> file.toString().endsWith(ENDING))
                                    .sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("exercises/src/main/resources/catalog.yaml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("These tests run inside the repository");
            }
        }
        return folder;
    }
}
