package dev.gradus.protocol.serving;

import dev.gradus.protocol.type.WireOutput;
import java.io.IOException;

/** Takes finished reply frames; each begins with room for its length. */
public interface ReplySink {
    void send(WireOutput frame) throws IOException;
}
