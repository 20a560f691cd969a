package dev.gradus.app.cli;

import java.io.Console;

/** What can be known of the terminal without native code. */
final class Terminal {
    private static final int USUAL_COLUMNS = 80;

    private Terminal() {}

    /** Whether both input and output are a terminal. */
    static boolean isTerminal() {
        Console console = System.console();
        return console != null && (Runtime.version().feature() < 22 || saysItself(console));
    }

    /** How wide lines may be; shells export COLUMNS only where they are asked to. */
    static int columns() {
        String columns = System.getenv().getOrDefault("COLUMNS", "");
        return columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    }

    /** Since 22 there is a console even without a terminal, and a method that tells. */
    private static boolean saysItself(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
