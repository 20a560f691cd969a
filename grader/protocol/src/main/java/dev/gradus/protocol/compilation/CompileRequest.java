package dev.gradus.protocol.compilation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sources to compile against a contract.
 *
 * @param contract canonical name of the contract
 */
public record CompileRequest(String contract, List<Source> sources) {
    /** The most that the trusted side hands over; intake has narrower limits. */
    public static final int MOST_SOURCES = 64;

    private static final int MOST_SOURCE_BYTES = 4 << 20;
    private static final int MOST_NAME_BYTES = 4096;

    /** One source file under the name it was handed in with. */
    public record Source(String name, String text) {}

    public CompileRequest {
        sources = List.copyOf(sources);
    }

    public void write(DataOutputStream out) throws IOException {
        Text.write(out, contract);
        out.writeInt(sources.size());
        for (Source source : sources) {
            Text.write(out, source.name());
            Text.write(out, source.text());
        }
        out.flush();
    }

    public static CompileRequest read(DataInputStream in) throws IOException {
        String contract = Text.read(in, MOST_NAME_BYTES);
        int count = Text.bounded(in.readInt(), MOST_SOURCES);
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = Text.read(in, MOST_NAME_BYTES);
            sources.add(new Source(name, Text.read(in, MOST_SOURCE_BYTES)));
        }
        return new CompileRequest(contract, sources);
    }
}
