package dev.gradus.engine.remote;

import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.engine.cage.Ending;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** A process that says what it is told to say, whatever it is asked, and then ends. */
final class ScriptedProcess implements CagedProcess {
    private final InputStream answers;

    ScriptedProcess(byte[] answers) {
        this.answers = new ByteArrayInputStream(answers);
    }

    @Override
    public OutputStream requests() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public InputStream answers() {
        return answers;
    }

    @Override
    public void kill() {}

    @Override
    public Ending awaitEnd(Duration patience) {
        return Ending.EXITED;
    }
}
