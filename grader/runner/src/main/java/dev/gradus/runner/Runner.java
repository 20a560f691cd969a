package dev.gradus.runner;

import dev.gradus.protocol.ProtocolException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * Hosts one submission: reads its classes and then calls from standard input, and answers on standard output.
 *
 * <p>Everything in this process may be in the submission's hands, so nothing here is secret and nothing that it says is
 * believed. It starts once for each submission, so it avoids what makes a JVM start slowly: lambdas, streams, regular
 * expressions, formatting.
 */
public final class Runner {
    private static final int BAD_REQUEST = 70;

    private Runner() {}

    public static void main(String[] arguments) {
        int status = BAD_REQUEST;
        try {
            Session session =
                    new Session(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
            session.replaceStandardStreams();
            session.run();
            status = 0;
        } catch (IOException | ProtocolException e) {
            status = BAD_REQUEST;
        } finally {
            // threads of the submission must not keep the process alive
            Runtime.getRuntime().halt(status);
        }
    }
}
