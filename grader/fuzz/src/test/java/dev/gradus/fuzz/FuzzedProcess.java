package dev.gradus.fuzz;

import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.engine.cage.Ending;
import dev.gradus.protocol.frame.Message;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Duration;

/** A process that says that it is ready, and then these bytes, whatever it is asked. */
record FuzzedProcess(InputStream answers) implements CagedProcess {
    private static final byte[] READY = {1, 0, 0, 0, Message.READY};

    static FuzzedProcess saying(byte[] bytes) {
        return new FuzzedProcess(
                new SequenceInputStream(new ByteArrayInputStream(READY), new ByteArrayInputStream(bytes)));
    }

    @Override
    public OutputStream requests() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public void kill() {}

    @Override
    public Ending awaitEnd(Duration patience) {
        return Ending.EXITED;
    }
}
