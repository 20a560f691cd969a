package dev.gradus.protocol.compilation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Lengths and strings, checked before anything is allocated for them. */
final class Text {
    private Text() {}

    static void write(DataOutputStream out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String read(DataInputStream in, int mostBytes) throws IOException {
        return new String(readBytes(in, mostBytes), StandardCharsets.UTF_8);
    }

    static byte[] readBytes(DataInputStream in, int most) throws IOException {
        int length = bounded(in.readInt(), most);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The stream ended inside a value");
        }
        return bytes;
    }

    static int bounded(int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new IOException("A length of " + length + " where at most " + most + " is allowed");
        }
        return length;
    }
}
