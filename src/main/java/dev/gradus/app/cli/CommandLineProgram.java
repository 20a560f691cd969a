package dev.gradus.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The commands of {@code gradus}, from arguments to exit code. Results go to one stream, diagnostics to the other. */
public final class CommandLineProgram {
    private final PrintStream out;
    private final PrintStream err;
    private final Surroundings surroundings;

    public CommandLineProgram(PrintStream out, PrintStream err) {
        this(out, err, Surroundings.ofThisProcess());
    }

    /** A program that finds something else around it than this process does. */
    public CommandLineProgram(PrintStream out, PrintStream err, Surroundings surroundings) {
        this.out = out;
        this.err = err;
        this.surroundings = surroundings;
    }

    /** Runs one command; never throws. */
    public int run(String... arguments) {
        GradusCommand root = new GradusCommand(out, err, surroundings.clock());
        CommandLine commandLine = new CommandLine(root, new CommandFactory(root, surroundings));
        Commands.addTo(commandLine, arguments);
        commandLine
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO))
                .setParameterExceptionHandler(FailureHandler::usage)
                .setExecutionExceptionHandler(new FailureHandler(root));
        int code = commandLine.execute(arguments);
        out.flush();
        err.flush();
        return out.checkError() && code == ExitCode.PASSED ? ExitCode.FAULT : code;
    }
}
