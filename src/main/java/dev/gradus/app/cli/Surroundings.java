package dev.gradus.app.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param input what is typed or piped in
 * @param clock the time, and the zone in which the person counts days
 * @param environment variables of the environment
 */
public record Surroundings(BufferedReader input, Clock clock, Map<String, String> environment) {

    /** Those of this process; what comes through a pipe is UTF-8, a terminal has its own encoding. */
    public static Surroundings ofThisProcess() {
        Console console = System.console();
        Charset charset = console != null && Terminal.isTerminal() ? console.charset() : StandardCharsets.UTF_8;
        return of(System.in, charset, Clock.systemDefaultZone(), System.getenv());
    }

    /** Those with this input. */
    public static Surroundings of(InputStream input, Charset charset, Clock clock, Map<String, String> environment) {
        return new Surroundings(
                new BufferedReader(new InputStreamReader(input, charset)), clock, Map.copyOf(environment));
    }
}
