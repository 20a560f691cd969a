package dev.gradus.runner;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.SeededRandom;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;
import dev.gradus.protocol.frame.FrameWriter;
import dev.gradus.protocol.frame.Message;
import dev.gradus.protocol.frame.Setup;
import dev.gradus.protocol.type.ReferenceTable;
import dev.gradus.protocol.type.RemoteInterface;
import dev.gradus.protocol.type.RemoteMethod;
import dev.gradus.protocol.type.WireOutput;
import dev.gradus.runner.training.TrainingContract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/**
 * Rehearses what runners do, so that a JVM that watches can archive the classes it takes: a whole conversation in memory,
 * with every kind of value. Needs no input, and exits with 0 when everything was answered.
 */
public final class Training {
    private static final int ROUNDS = 60;

    private final ByteArrayOutputStream script = new ByteArrayOutputStream();
    private final FrameWriter frames = new FrameWriter(script);
    private final RemoteInterface contract = RemoteInterface.ofContract(TrainingContract.class);
    private final ReferenceTable references = new ReferenceTable(ReferenceTable.GRADER, null);
    private final WireOutput frame = new WireOutput(WireLimits.DEFAULT, references);
    private int calls;
    private int callbacks;

    private Training() {}

    /** @param arguments files with names of classes to load too, one in a line */
    public static void main(String[] arguments) throws Exception {
        for (String file : arguments) {
            for (String className : Files.readAllLines(Path.of(file))) {
                load(className);
            }
        }
        Class.forName("dev.gradus.runner.Runner");
        rehearse();
    }

    private static void load(String className) {
        try {
            Class.forName(className, false, Training.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // a class that needs what is not there cannot be part of an answer either
            System.err.println(className + " is left out: " + e);
        }
    }

    /** @return everything that the runner answered */
    static byte[] rehearse() throws IOException, ProtocolException, UnsendableException {
        Training training = new Training();
        training.setUp();
        for (int round = 0; round < ROUNDS; round++) {
            training.round();
        }
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        Session session = new Session(new ByteArrayInputStream(training.script.toByteArray()), answers);
        session.replaceStandardStreams();
        try {
            session.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return answers.toByteArray();
    }

    private void setUp() throws IOException, UnsendableException {
        String submission = "dev.gradus.runner.training.TrainingSubmission";
        Map<String, byte[]> classes = new HashMap<>();
        try (InputStream bytes = Training.class.getResourceAsStream("training/TrainingSubmission.class")) {
            classes.put(submission, bytes.readAllBytes());
        }
        WireOutput setup = new WireOutput(Setup.LIMITS, references);
        setup.startFrame();
        setup.putByte(Message.SETUP);
        new Setup(TrainingContract.class.getName(), submission, WireLimits.DEFAULT, classes).write(setup);
        frames.write(setup);
    }

    private void round() throws IOException, ProtocolException, UnsendableException {
        SimpleMatrix matrix = new SimpleMatrix(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
        call("number", 0.5);
        call("count", 1, 2L, true);
        call("vector", new double[] {1, 2});
        call("rows", (Object) new double[][] {{1, 2}, {3}});
        call("draw", 4, 5, new SeededRandom(1));
        call("layer", matrix, new TrainingContract.Layer(matrix, matrix, TrainingContract.Kind.SIGMOID));
        call("matrices", List.of(matrix, matrix));
        call("slope", (DoubleUnaryOperator) Math::sqrt, 2.0);
        callbackValue();
        call("gradient", (Function<double[], Double>) values -> values[0], new double[] {1});
        callbackValue();
        call("function");
        call("fail", "on purpose");
    }

    private void call(String name, Object... arguments) throws IOException, ProtocolException, UnsendableException {
        RemoteMethod method = method(name);
        frame.startFrame();
        frame.putByte(Message.CALLS);
        frame.putInt(++calls);
        frame.putShort(1);
        frame.putInt(0);
        frame.putShort(method.index());
        for (int i = 0; i < arguments.length; i++) {
            method.parameter(i).write(frame, arguments[i]);
        }
        frames.write(frame);
    }

    private void callbackValue() throws IOException, UnsendableException {
        frame.startFrame();
        frame.putByte(Message.CALLBACK_REPLY);
        frame.putInt(++callbacks);
        frame.putByte(Message.RETURNED);
        frame.putDouble(1.5);
        frames.write(frame);
    }

    private RemoteMethod method(String name) throws ProtocolException {
        for (int i = 0; i < contract.methodCount(); i++) {
            if (contract.method(i).method().getName().equals(name)) {
                return contract.method(i);
            }
        }
        throw new IllegalArgumentException(name);
    }
}
