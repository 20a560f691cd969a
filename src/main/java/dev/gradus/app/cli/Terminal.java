package dev.gradus.app.cli;

import java.io.Console;

/** What can be known of the terminal without native code. */
final class Terminal {
    private Terminal() {}

    /** Whether both input and output are a terminal. */
    static boolean isTerminal() {
        Console console = System.console();
        return console != null && (Runtime.version().feature() < 22 || saysItself(console));
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
