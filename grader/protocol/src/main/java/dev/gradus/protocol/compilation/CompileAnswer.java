package dev.gradus.protocol.compilation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of it. The reading side does not trust a word of it: everything is bounded, and class files are only ever
 * handed to a caged runner.
 *
 * @param status which of the other components matter
 * @param reason a sentence, or part of one, that says why not; or the implementation's binary name when {@link Status#COMPILED}
 */
public record CompileAnswer(Status status, String reason, List<Message> messages, List<Binary> classes) {
    /** Total size of all class files of one submission. */
    public static final int MOST_CLASS_BYTES = 4 << 20;

    public static final int MOST_CLASSES = 1000;
    public static final int MOST_MESSAGES = 60;
    /** Longest text in characters; four bytes each on the wire at most. */
    public static final int MOST_TEXT = 2000;

    /** How it went. */
    public enum Status {
        COMPILED,
        FAILED,
        /** Javac ran out of stack or broke: the process is to be replaced. */
        GAVE_UP,
        INVALID,
        /** Our side is broken: the contract is not on the class path. */
        FAULT
    }

    /** One message of javac; severity 0 error, 1 warning, 2 note. */
    public record Message(int severity, String file, long line, long column, String text) {}

    /** One class file. */
    public record Binary(String name, byte[] bytes) {}

    public CompileAnswer {
        messages = List.copyOf(messages);
        classes = List.copyOf(classes);
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeByte(status.ordinal());
        Text.write(out, reason);
        out.writeInt(messages.size());
        for (Message message : messages) {
            out.writeByte(message.severity());
            Text.write(out, message.file());
            out.writeLong(message.line());
            out.writeLong(message.column());
            Text.write(out, message.text());
        }
        out.writeInt(classes.size());
        for (Binary binary : classes) {
            Text.write(out, binary.name());
            Text.writeBytes(out, binary.bytes());
        }
        out.flush();
    }

    /** @throws IOException when the stream ends or anything exceeds its bound */
    public static CompileAnswer read(DataInputStream in) throws IOException {
        int ordinal = in.readUnsignedByte();
        Status[] statuses = Status.values();
        if (ordinal >= statuses.length) {
            throw new IOException("Unknown status " + ordinal);
        }
        String reason = Text.read(in, 4 * MOST_TEXT);
        int messageCount = Text.bounded(in.readInt(), MOST_MESSAGES);
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < messageCount; i++) {
            messages.add(new Message(
                    Text.bounded(in.readUnsignedByte(), 2),
                    Text.read(in, 4 * MOST_TEXT),
                    Math.max(0, in.readLong()),
                    Math.max(0, in.readLong()),
                    Text.read(in, 4 * MOST_TEXT)));
        }
        return new CompileAnswer(statuses[ordinal], reason, messages, readClasses(in));
    }

    private static List<Binary> readClasses(DataInputStream in) throws IOException {
        int count = Text.bounded(in.readInt(), MOST_CLASSES);
        List<Binary> classes = new ArrayList<>();
        int left = MOST_CLASS_BYTES;
        for (int i = 0; i < count; i++) {
            String name = Text.read(in, 4 * MOST_TEXT);
            byte[] bytes = Text.readBytes(in, left);
            left -= bytes.length;
            classes.add(new Binary(name, bytes));
        }
        return classes;
    }
}
