package dev.gradus.app.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code gradus}: what all commands share. */
@Command(
        name = "gradus",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = ProgramVersion.class,
        description = "Practises and grades neural-network fundamentals in Java.",
        subcommands = {
            ListCommand.class,
            StartCommand.class,
            CheckCommand.class,
            GradeCommand.class,
            ReplayCommand.class,
            VerifyCommand.class,
            ServeCommand.class,
            DoctorCommand.class,
            QuizCommand.class,
            PushCommand.class,
            PullCommand.class,
            CompletionCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything passed",
            "1:something did not pass",
            "2:bad usage or input; nothing was graded",
            "3:a fault of Gradus or of this machine"
        })
final class GradusCommand implements Runnable {
    private final PrintStream out;
    private final PrintStream err;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "Colour: ${COMPLETION-CANDIDATES}. auto is colour on a terminal unless NO_COLOR is set.")
    private ColorChoice color = ColorChoice.auto;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where a fault of Gradus comes from.")
    private boolean debug;

    GradusCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void run() {
        spec.commandLine().usage(err);
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }

    /** For results. */
    PrintStream out() {
        return out;
    }

    /** For diagnostics and progress. */
    PrintStream err() {
        return err;
    }

    boolean debug() {
        return debug;
    }

    boolean colored() {
        return color.on(Terminal.isTerminal());
    }
}
