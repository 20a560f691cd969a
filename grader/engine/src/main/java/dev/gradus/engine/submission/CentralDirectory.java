package dev.gradus.engine.submission;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * Counts the entries of a zip before a library builds an object for each. Field offsets are those of PKWARE's
 * APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16; the count that the archive claims for itself is not believed.
 */
final class CentralDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END64_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int END64_SIGNATURE = 0x06064b50;
    private static final int HEADER_SIGNATURE = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END64_LENGTH = 56;
    private static final int HEADER_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long IN_ZIP64 = 0xffffffffL;

    private final SeekableByteChannel channel;

    private CentralDirectory(SeekableByteChannel channel) {
        this.channel = channel;
    }

    /** How many entries there are, counted no further than one above the limit. */
    static int count(SeekableByteChannel channel, int limit) throws IOException, RefusedException {
        return new CentralDirectory(channel).count(limit);
    }

    private int count(int limit) throws IOException, RefusedException {
        long end = findEnd();
        ByteBuffer record = read(end, END_LENGTH);
        long size = Integer.toUnsignedLong(record.getInt(12));
        long offset = Integer.toUnsignedLong(record.getInt(16));
        long directoryEnd = end;
        if (offset == IN_ZIP64 || size == IN_ZIP64 || Short.toUnsignedInt(record.getShort(10)) == 0xffff) {
            ByteBuffer locator = end >= LOCATOR_LENGTH ? read(end - LOCATOR_LENGTH, LOCATOR_LENGTH) : record;
            if (locator.getInt(0) == END64_LOCATOR_SIGNATURE) {
                directoryEnd = locator.getLong(8);
                ByteBuffer record64 = read(directoryEnd, END64_LENGTH);
                if (record64.getInt(0) != END64_SIGNATURE) {
                    throw new RefusedException("is a damaged zip");
                }
                size = record64.getLong(40);
            }
        }
        // An archive may have anything in front of it, so offsets are relative; its size tells where it begins.
        return countFrom(directoryEnd - size, limit);
    }

    private int countFrom(long start, int limit) throws IOException, RefusedException {
        if (start < 0) {
            throw new RefusedException("is a damaged zip");
        }
        long position = start;
        int count = 0;
        while (count <= limit && position + HEADER_LENGTH <= channel.size()) {
            ByteBuffer header = read(position, HEADER_LENGTH);
            if (header.getInt(0) != HEADER_SIGNATURE) {
                break;
            }
            count++;
            position += HEADER_LENGTH
                    + Short.toUnsignedInt(header.getShort(28))
                    + Short.toUnsignedInt(header.getShort(30))
                    + Short.toUnsignedInt(header.getShort(32));
        }
        return count;
    }

    private long findEnd() throws IOException, RefusedException {
        long size = channel.size();
        int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = read(size - length, length);
        for (int i = length - END_LENGTH; i >= 0; i--) {
            if (tail.getInt(i) == END_SIGNATURE) {
                return size - length + i;
            }
        }
        throw new RefusedException("is not a zip, or it is cut off");
    }

    private ByteBuffer read(long position, int length) throws IOException, RefusedException {
        if (position < 0 || position + length > channel.size()) {
            throw new RefusedException("is a damaged zip");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(position);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }
}
