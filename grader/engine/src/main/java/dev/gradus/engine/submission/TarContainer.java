package dev.gradus.engine.submission;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** A tar archive, compressed or not. It can only be read from front to back, so what may matter is kept in memory. */
final class TarContainer implements Container {
    private final String name;
    private final String path;
    private final List<Item> items = new ArrayList<>();
    private final Map<Item, byte[]> contents = new IdentityHashMap<>();

    TarContainer(String name, String path, InputStream stream, boolean compressed) throws RefusedException {
        this.name = name;
        this.path = path;
        try (InputStream in = new BufferedInputStream(
                new Budgeted(compressed ? new GZIPInputStream(stream, 1 << 16) : stream), 1 << 16)) {
            readAll(new TarReader(in));
        } catch (IOException | RefusedException e) {
            if (items.isEmpty()) {
                throw e instanceof RefusedException refused
                        ? refused
                        : new RefusedException("is not a tar archive, or a damaged one", e);
            }
            items.add(Item.refused(List.of(), path, "is damaged or cut off; what comes before that is taken"));
        }
        items.sort(java.util.Comparator.comparing(Item::path));
    }

    private void readAll(TarReader tar) throws IOException, RefusedException {
        Set<List<String>> seen = new HashSet<>();
        long kept = 0;
        int count = 0;
        for (Optional<TarReader.Header> next = tar.next(); next.isPresent(); next = tar.next()) {
            TarReader.Header header = next.get();
            if (++count > IntakeBounds.ARCHIVE_ENTRIES) {
                throw new RefusedException(
                        "has more than " + IntakeBounds.ARCHIVE_ENTRIES + " entries: it looks like a bomb");
            }
            String shown = path + "!/" + PathText.printable(header.name());
            List<String> segments = List.of();
            try {
                segments = EntryPath.segments(header.name());
                if (segments.isEmpty()
                        || header.isFolder()
                        || IgnoredFile.file(segments.get(segments.size() - 1))
                        || segments.stream().anyMatch(IgnoredFile::folder)) {
                    continue;
                }
                if (header.isLink()) {
                    throw new RefusedException("is a link; links are not followed");
                }
                if (!header.isFile()) {
                    throw new RefusedException("is neither a file nor a folder but a device or a pipe");
                }
                if (!seen.add(segments)) {
                    throw new RefusedException("is in the archive twice; the first one is taken");
                }
                Item item = Item.of(segments, shown);
                FileKind kind = FileKind.of(item.file());
                if (kind != FileKind.OTHER) {
                    byte[] content = tar.content(kind.limit());
                    kept += content.length;
                    if (kept > IntakeBounds.TOTAL_BYTES) {
                        throw new RefusedException("comes after " + IntakeBounds.readable(IntakeBounds.TOTAL_BYTES)
                                + " of others, which is the limit for a tar archive; use a zip");
                    }
                    contents.put(item, content);
                }
                items.add(item);
            } catch (RefusedException e) {
                items.add(Item.refused(segments, shown, e.getMessage()));
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String prefix() {
        return path + "!/";
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public byte[] read(Item item, int limit) throws RefusedException {
        byte[] content = contents.getOrDefault(item, new byte[0]);
        if (content.length > limit) {
            throw BoundedRead.tooLarge(content.length, limit);
        }
        return content;
    }

    @Override
    public void close() {}

    /** Ends a stream that goes on for ever. */
    private static final class Budgeted extends java.io.FilterInputStream {
        private long left = IntakeBounds.UNPACKED_BYTES;

        Budgeted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            spend(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            spend(Math.max(0, count));
            return count;
        }

        private void spend(int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new IOException("It unpacks to more than " + IntakeBounds.readable(IntakeBounds.UNPACKED_BYTES));
            }
        }
    }
}
