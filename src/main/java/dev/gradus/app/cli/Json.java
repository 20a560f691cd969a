package dev.gradus.app.cli;

import java.io.PrintStream;

/** Prints JSON that is already bytes. */
final class Json {
    private Json() {}

    static void print(PrintStream out, byte[] json) {
        out.write(json, 0, json.length);
        out.flush();
    }
}
