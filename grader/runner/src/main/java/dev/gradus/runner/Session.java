package dev.gradus.runner;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.frame.FrameReader;
import dev.gradus.protocol.frame.FrameWriter;
import dev.gradus.protocol.frame.Message;
import dev.gradus.protocol.frame.Setup;
import dev.gradus.protocol.serving.CallServer;
import dev.gradus.protocol.serving.ReplySink;
import dev.gradus.protocol.type.References;
import dev.gradus.protocol.type.RemoteInterface;
import dev.gradus.protocol.type.WireInput;
import dev.gradus.protocol.type.WireOutput;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.ejml.concurrency.EjmlConcurrency;

/** The runner's side of one conversation, from the setup to the end of the stream. */
final class Session implements ReplySink {
    private final InputStream requests;
    private final FrameWriter answers;
    private final CapturedStream captured;

    Session(InputStream requests, OutputStream answers) {
        this.requests = new BufferedInputStream(requests, 1 << 14);
        this.answers = new FrameWriter(answers);
        this.captured = new CapturedStream(this.answers);
    }

    /** From now on what the submission prints is captured, and it reads nothing. */
    void replaceStandardStreams() {
        PrintStream printer = new PrintStream(captured, false, StandardCharsets.UTF_8);
        System.setOut(printer);
        System.setErr(printer);
        System.setIn(new ByteArrayInputStream(new byte[0]));
    }

    void run() throws IOException, ProtocolException {
        FrameReader reader = new FrameReader(requests);
        WireInput in = new WireInput(Setup.LIMITS, References.NONE);
        reader.read(in, Setup.LIMITS.frameBytes());
        if (in.getByte() != Message.SETUP) {
            throw new ProtocolException("The first message is not a setup.");
        }
        Setup setup = Setup.read(in);
        RemoteInterface contract;
        try {
            contract =
                    RemoteInterface.ofContract(Class.forName(setup.contract(), false, Session.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError | IllegalArgumentException e) {
            say(Message.FAULT, "The contract " + setup.contract() + " cannot be used: " + e);
            return;
        }
        // the same numbers on every machine, and no threads beside the submission's own
        EjmlConcurrency.USE_CONCURRENT = false;
        say(Message.READY, "");
        answer(setup, contract, reader);
    }

    private void answer(Setup setup, RemoteInterface contract, FrameReader reader)
            throws IOException, ProtocolException {
        SubmissionLoader loader = new SubmissionLoader(setup.classes(), Session.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        PipeCallbacks callbacks = new PipeCallbacks(requests, answers, this, setup.limits());
        CallServer server = new CallServer(
                contract, new Instantiation(loader, setup.implementation()), loader, callbacks, setup.limits());
        callbacks.connect(server);
        WireInput in = new WireInput(setup.limits(), server.references());
        while (true) {
            try {
                reader.read(in, setup.limits().frameBytes());
            } catch (EOFException e) {
                return;
            }
            if (in.getByte() != Message.CALLS) {
                throw new ProtocolException("Something else came where calls are expected.");
            }
            server.serve(in, this);
        }
    }

    @Override
    public void send(WireOutput frame) throws IOException {
        captured.send();
        answers.write(frame);
    }

    private void say(byte kind, String sentence) throws IOException, ProtocolException {
        try {
            WireOutput frame = new WireOutput(Setup.LIMITS, References.NONE);
            frame.startFrame();
            frame.putByte(kind);
            if (kind == Message.FAULT) {
                frame.putString(
                        sentence.length() > Message.MAX_TEXT ? sentence.substring(0, Message.MAX_TEXT) : sentence);
            }
            answers.write(frame);
        } catch (UnsendableException e) {
            throw new ProtocolException(e.getMessage());
        }
    }
}
