package dev.gradus.engine.submission;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a tar archive header by header (POSIX.1-1988 ustar, pax and GNU long names) and keeps no more in memory than it
 * is asked for: a long name is a record like any other, and may claim to be gigabytes.
 */
final class TarReader {
    private static final int BLOCK = 512;
    private static final int LONGEST_RECORD = 64 << 10;

    private final InputStream in;
    private long left;
    private long padding;

    TarReader(InputStream in) {
        this.in = in;
    }

    /**
     * One entry; its content is read next, if at all.
     *
     * @param type '0' for a file, '5' for a folder, else as in the format
     */
    record Header(String name, char type, long size) {
        boolean isFile() {
            return type == '0';
        }

        boolean isFolder() {
            return type == '5';
        }

        boolean isLink() {
            return type == '1' || type == '2';
        }
    }

    Optional<Header> next() throws IOException, RefusedException {
        Optional<String> longName = Optional.empty();
        Optional<Long> longSize = Optional.empty();
        while (true) {
            in.skipNBytes(left + padding);
            left = 0;
            padding = 0;
            byte[] block = in.readNBytes(BLOCK);
            if (block.length == 0 || isZero(block)) {
                return Optional.empty();
            }
            if (block.length < BLOCK) {
                throw new EOFException();
            }
            checkSum(block);
            char type = block[156] == 0 || block[156] == '7' ? '0' : (char) block[156];
            long size = number(block, 124, 12);
            setContent(type == '0' ? longSize.orElse(size) : size);
            switch (type) {
                case 'L' -> longName = Optional.of(text(record(), 0, LONGEST_RECORD));
                case 'x' -> {
                    String pax = new String(record(), StandardCharsets.UTF_8);
                    longName = paxValue(pax, "path");
                    longSize = paxValue(pax, "size").map(TarReader::size);
                }
                case 'g', 'K' -> record();
                default -> {
                    String name = longName.orElse(shortName(block));
                    return Optional.of(new Header(name, name.endsWith("/") && type == '0' ? '5' : type, left));
                }
            }
        }
    }

    /** The content of the entry that {@link #next} gave last. */
    byte[] content(int limit) throws IOException, RefusedException {
        if (left > limit) {
            throw BoundedRead.tooLarge(left, limit);
        }
        byte[] content = in.readNBytes((int) left);
        if (content.length < left) {
            throw new EOFException();
        }
        left = 0;
        return content;
    }

    private void setContent(long size) throws RefusedException {
        if (size < 0) {
            throw new RefusedException("is a damaged tar archive");
        }
        left = size;
        padding = (BLOCK - size % BLOCK) % BLOCK;
    }

    private byte[] record() throws IOException, RefusedException {
        if (left > LONGEST_RECORD) {
            throw new RefusedException("has a name of " + IntakeBounds.readable(left));
        }
        return content(LONGEST_RECORD);
    }

    private static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static void checkSum(byte[] block) throws RefusedException {
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : block[i] & 0xff;
        }
        if (sum != number(block, 148, 8)) {
            throw new RefusedException("is not a tar archive, or a damaged one");
        }
    }

    private static String shortName(byte[] block) {
        String name = text(block, 0, 100);
        boolean ustar = text(block, 257, 5).equals("ustar");
        String prefix = ustar && block[262] == 0 ? text(block, 345, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < Math.min(bytes.length, from + length) && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static long number(byte[] block, int from, int length) throws RefusedException {
        if ((block[from] & 0x80) != 0) {
            long value = block[from] & 0x7f;
            for (int i = from + 1; i < from + length; i++) {
                if (value > Long.MAX_VALUE >> 8) {
                    throw new RefusedException("is a damaged tar archive");
                }
                value = value << 8 | block[i] & 0xff;
            }
            return value;
        }
        String digits = text(block, from, length).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            throw new RefusedException("is not a tar archive, or a damaged one", e);
        }
    }

    private static long size(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static Optional<String> paxValue(String pax, String key) {
        for (String line : pax.split("\n")) {
            int space = line.indexOf(' ');
            if (line.startsWith(key + "=", space + 1)) {
                return Optional.of(line.substring(space + 2 + key.length()));
            }
        }
        return Optional.empty();
    }
}
