package dev.gradus.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** The commands by their names, in the order in which help lists them. */
final class Commands {
    private static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("list", ListCommand.class);
        ALL.put("init", InitCommand.class);
        ALL.put("next", NextCommand.class);
        ALL.put("check", CheckCommand.class);
        ALL.put("hint", HintCommand.class);
        ALL.put("reset", ResetCommand.class);
        ALL.put("solution", SolutionCommand.class);
        ALL.put("progress", ProgressCommand.class);
        ALL.put("quiz", QuizCommand.class);
        ALL.put("push", PushCommand.class);
        ALL.put("pull", PullCommand.class);
        ALL.put("start", StartCommand.class);
        ALL.put("grade", GradeCommand.class);
        ALL.put("replay", ReplayCommand.class);
        ALL.put("verify", VerifyCommand.class);
        ALL.put("serve", ServeCommand.class);
        ALL.put("doctor", DoctorCommand.class);
        ALL.put(CompletionCommand.NAME, CompletionCommand.class);
    }

    private Commands() {}

    /** All of them. */
    static Map<String, Class<?>> all() {
        return Map.copyOf(ALL);
    }

    /**
     * Gives the program its commands: where the first argument names one that needs no other, only that one, because
     * reading the annotations of all of them takes a quarter of the time to start.
     */
    static void addTo(CommandLine program, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (ALL.containsKey(first) && !first.equals(CompletionCommand.NAME)) {
            program.addSubcommand(first, ALL.get(first));
        } else {
            ALL.forEach(program::addSubcommand);
        }
    }
}
