package dev.gradus.app;

import dev.gradus.app.cli.CommandLineProgram;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program {@code gradus}. */
@QuarkusMain
public final class Gradus {
    private static final String[] SERVE = {"serve"};

    private Gradus() {}

    /**
     * Runs one command and ends with its exit code. Started as a Quarkus application without a command, it serves the
     * portal.
     */
    public static void main(String[] arguments) {
        // Names and formulas are not ASCII, whatever the locale says.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean bare = arguments.length == 0 && startedByQuarkus();
        System.exit(new CommandLineProgram(out, err).run(bare ? SERVE : arguments));
    }

    /** Whether Quarkus has prepared the portal for this process, so that it can be served from here. */
    public static boolean startedByQuarkus() {
        return Gradus.class.getClassLoader().getClass().getName().startsWith("io.quarkus.");
    }
}
