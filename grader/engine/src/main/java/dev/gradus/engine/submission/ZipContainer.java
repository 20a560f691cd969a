package dev.gradus.engine.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip, read where it lies, one entry at a time, into memory. */
final class ZipContainer implements Container {
    /** Older zip programs write names as DOS did; letters with accents are alike in its western code pages. */
    private static final Charset DOS =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private final String name;
    private final String path;
    private final ZipFile zip;
    private final List<Item> items = new ArrayList<>();
    private final Map<Item, ZipArchiveEntry> entries = new IdentityHashMap<>();

    /** Takes the channel over: it is closed with this container, or now if this is no zip. */
    ZipContainer(String name, String path, SeekableByteChannel channel) throws RefusedException {
        this.name = name;
        this.path = path;
        try {
            this.zip = open(channel);
            list();
        } catch (RefusedException e) {
            closeQuietly(channel);
            throw e;
        } catch (IOException | RuntimeException e) {
            closeQuietly(channel);
            throw new RefusedException("is a damaged zip", e);
        }
    }

    private static ZipFile open(SeekableByteChannel channel) throws IOException, RefusedException {
        if (CentralDirectory.count(channel, IntakeBounds.ARCHIVE_ENTRIES) > IntakeBounds.ARCHIVE_ENTRIES) {
            throw new RefusedException(
                    "has more than " + IntakeBounds.ARCHIVE_ENTRIES + " entries: it looks like a zip bomb");
        }
        return ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setUseUnicodeExtraFields(true)
                .get();
    }

    private void list() {
        Set<List<String>> seen = new HashSet<>();
        long unpackedTo = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            String shown = path + "!/" + PathText.printable(decodedName(entry));
            // Entries that share their bytes unpack to any size from a small file.
            boolean overlaps = entry.getLocalHeaderOffset() < unpackedTo;
            unpackedTo = Math.max(unpackedTo, entry.getLocalHeaderOffset() + 30 + entry.getCompressedSize());
            try {
                List<String> segments = EntryPath.segments(decodedName(entry));
                if (segments.isEmpty()
                        || entry.isDirectory() && !entry.isUnixSymlink()
                        || IgnoredFile.file(segments.get(segments.size() - 1))
                        || segments.stream().anyMatch(IgnoredFile::folder)) {
                    continue;
                }
                if (overlaps) {
                    throw new RefusedException("shares its bytes with another entry: it looks like a zip bomb");
                }
                judge(entry);
                if (!seen.add(segments)) {
                    throw new RefusedException("is in the archive twice; the first one is taken");
                }
                Item item = Item.of(segments, shown);
                items.add(item);
                entries.put(item, entry);
            } catch (RefusedException e) {
                items.add(Item.refused(refusedSegments(entry), shown, e.getMessage()));
            }
        }
        items.sort(java.util.Comparator.comparing(Item::path));
    }

    private void judge(ZipArchiveEntry entry) throws RefusedException {
        if (entry.isUnixSymlink()) {
            throw new RefusedException("is a link; links are not followed");
        }
        int type = entry.getUnixMode() >> 12;
        if (type != 0 && type != 8) {
            throw new RefusedException("is neither a file nor a folder but a device or a pipe");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RefusedException("is encrypted; it is needed without a password");
        }
        if (!zip.canReadEntryData(entry)) {
            throw new RefusedException("is packed in a way that is not supported; zip's usual method is");
        }
    }

    private List<String> refusedSegments(ZipArchiveEntry entry) {
        try {
            return EntryPath.segments(decodedName(entry));
        } catch (RefusedException e) {
            return List.of();
        }
    }

    private static String decodedName(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        if (entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, DOS);
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
        ZipArchiveEntry entry = entries.get(item);
        long packed = Math.max(1, entry.getCompressedSize());
        if (entry.getSize() > limit) {
            throw entry.getSize() / packed > IntakeBounds.HIGHEST_RATIO
                    ? new RefusedException("would unpack to " + IntakeBounds.readable(entry.getSize()) + " from "
                            + IntakeBounds.readable(packed) + ": it looks like a zip bomb")
                    : BoundedRead.tooLarge(entry.getSize(), limit);
        }
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
            content = BoundedRead.all(in, limit);
        } catch (IOException | RuntimeException e) {
            throw new RefusedException("is damaged or cut off", e);
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        if (content.length != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw new RefusedException("is damaged: it is not what the archive says it is");
        }
        return content;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static void closeQuietly(SeekableByteChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
