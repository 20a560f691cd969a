package dev.gradus.engine.submission;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A folder, an archive or a single file, as a list of names whose contents are read one at a time. */
interface Container extends Closeable {

    /** Its own name without folders, as it may be an owner's. */
    String name();

    /** What stands before an item's path to name it from outside. */
    String prefix();

    /** Everything in it that is not a folder, in a stable order. */
    List<Item> items();

    /**
     * The content of an item.
     *
     * @throws RefusedException if it is longer than {@code limit}, damaged, or cannot be read
     */
    byte[] read(Item item, int limit) throws RefusedException;

    @Override
    void close() throws IOException;

    /**
     * One item.
     *
     * @param segments its path inside, the last is the file's name; empty if the path itself is refused
     * @param path the whole path, readable, safe to print
     * @param refusal why it cannot be read, where that is known already
     */
    record Item(List<String> segments, String path, Optional<String> refusal) {
        public Item {
            segments = List.copyOf(segments);
        }

        static Item of(List<String> segments, String path) {
            return new Item(segments, path, Optional.empty());
        }

        static Item refused(List<String> segments, String path, String sentence) {
            return new Item(segments, path, Optional.of(sentence));
        }

        String file() {
            return segments.get(segments.size() - 1);
        }
    }
}
