package dev.gradus.engine.cage;

import java.util.List;

/**
 * What a JVM runs: a main class of ours, constant arguments, and flags for the JVM beside the usual ones.
 */
record Entry(String mainClass, List<String> arguments, List<String> flags) {
    Entry {
        arguments = List.copyOf(arguments);
        flags = List.copyOf(flags);
    }

    Entry(String mainClass, List<String> arguments) {
        this(mainClass, arguments, List.of());
    }

    Entry with(String flag) {
        return new Entry(mainClass, arguments, List.of(flag));
    }

    static Entry of(String mainClass, String... arguments) {
        return new Entry(mainClass, List.of(arguments));
    }
}
