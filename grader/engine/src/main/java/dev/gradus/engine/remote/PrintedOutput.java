package dev.gradus.engine.remote;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.frame.Message;
import dev.gradus.protocol.type.WireInput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects what a submission prints, up to the bound. */
final class PrintedOutput {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean truncated;

    /** Takes the rest of one {@link Message#OUTPUT}. */
    void add(WireInput in) throws ProtocolException {
        byte[] bytes = in.getBytes();
        in.requireEnd();
        int room = Message.MAX_OUTPUT - kept.size();
        if (bytes.length == 0 || truncated) {
            throw new ProtocolException("More output came than a submission may print.");
        }
        kept.write(bytes, 0, Math.min(room, bytes.length));
        truncated = bytes.length > room;
    }

    CapturedOutput text() {
        return new CapturedOutput(kept.toString(StandardCharsets.UTF_8), truncated);
    }
}
