package dev.gradus.engine.cage;

import java.util.List;

/** What a JVM runs: a main class of ours, and constant arguments. */
record Entry(String mainClass, List<String> arguments) {
    Entry {
        arguments = List.copyOf(arguments);
    }

    static Entry of(String mainClass, String... arguments) {
        return new Entry(mainClass, List.of(arguments));
    }
}
