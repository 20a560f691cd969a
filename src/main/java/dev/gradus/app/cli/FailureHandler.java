package dev.gradus.app.cli;

import dev.gradus.app.exchange.ExchangeFailedException;
import dev.gradus.app.home.UnusableHomeException;
import dev.gradus.app.workspace.WorkspaceException;
import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.batch.BatchRefusedException;
import dev.gradus.engine.cage.CageRefusedException;
import dev.gradus.engine.pack.ContentException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns whatever goes wrong into one sentence and an exit code; a stack trace only with {@code --debug}. */
final class FailureHandler implements CommandLine.IExecutionExceptionHandler {
    private final GradusCommand root;

    FailureHandler(GradusCommand root) {
        this.root = root;
    }

    /** A command line that cannot be understood. */
    static int usage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println("gradus: " + firstLine(failure.getMessage()));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(failure, command.getErr())) {
            command.getErr()
                    .println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for what is possible.");
        }
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (root.debug()) {
            failure.printStackTrace(command.getErr());
        }
        if (failure instanceof UserErrorException
                || failure instanceof WorkspaceException
                || failure instanceof BatchRefusedException
                || failure instanceof UnusableHomeException
                || failure instanceof ExchangeFailedException) {
            command.getErr().println("gradus: " + failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof GraderFaultException
                || failure instanceof ContentException
                || failure instanceof CageRefusedException) {
            command.getErr().println("gradus: " + failure.getMessage());
            return ExitCode.FAULT;
        }
        String what = failure.getMessage() == null ? "" : ": " + firstLine(failure.getMessage());
        command.getErr()
                .println("gradus: a fault of Gradus itself ("
                        + failure.getClass().getSimpleName() + what + "); with --debug it says where.");
        return ExitCode.FAULT;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
