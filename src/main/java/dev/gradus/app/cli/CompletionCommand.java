package dev.gradus.app.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gradus completion}: makes the shell complete commands, options and exercises. */
@Command(
        name = CompletionCommand.NAME,
        description = {
            "Prints a script that lets bash and zsh complete commands, options and exercises.",
            "Type:  source <(gradus completion)"
        })
final class CompletionCommand implements Runnable {
    static final String NAME = "completion";

    private final GradusCommand gradus;

    @Spec
    private CommandSpec spec;

    CompletionCommand(GradusCommand gradus) {
        this.gradus = gradus;
    }

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        gradus.out().print(AutoComplete.bash(root.getCommandName(), root));
    }
}
