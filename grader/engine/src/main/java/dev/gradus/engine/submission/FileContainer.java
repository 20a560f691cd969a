package dev.gradus.engine.submission;

import java.nio.file.Path;
import java.util.List;

/** A single file that the user named. */
final class FileContainer implements Container {
    private final Path file;
    private final Path given;

    FileContainer(Path file, Path given) {
        this.file = file;
        this.given = given;
    }

    @Override
    public String name() {
        return given.getFileName().toString();
    }

    @Override
    public String prefix() {
        return "";
    }

    @Override
    public List<Item> items() {
        return List.of(Item.of(List.of(name()), PathText.printable(given.toString())));
    }

    @Override
    public byte[] read(Item item, int limit) throws RefusedException {
        return FolderContainer.readFile(file, limit);
    }

    @Override
    public void close() {}
}
