package dev.gradus.app.cli;

import dev.gradus.app.Gradus;
import dev.gradus.app.web.security.Loopback;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradus serve}: the portal. The only command that starts Quarkus. */
@Command(
        name = "serve",
        description = "Serves the portal to a browser on this machine, until it is stopped with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65535;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            description = "The default is 8080; 0 takes any that is free.")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on; the default is 127.0.0.1.")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where submissions are kept; the default is $GRADUS_HOME, or ~/.local/share/gradus.")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() {
        if (port.filter(number -> number < 0 || number > HIGHEST_PORT).isPresent()) {
            throw new UserErrorException("--port has to be 0 to " + HIGHEST_PORT + ", not " + port.get());
        }
        // Quarkus would refuse a setting too, but only while it starts, and not in one sentence.
        host.or(ServeCommand::hostSetting).flatMap(Loopback::objection).ifPresent(objection -> {
            throw new UserErrorException(objection);
        });
        if (!Gradus.startedByQuarkus()) {
            throw new UserErrorException(
                    "The portal starts with the launcher, ./gradus serve, or with java -jar quarkus-run.jar");
        }
        port.ifPresent(number -> System.setProperty("quarkus.http.port", Integer.toString(number)));
        host.ifPresent(address -> System.setProperty("quarkus.http.host", address));
        data.ifPresent(folder ->
                System.setProperty("gradus.data", folder.toAbsolutePath().toString()));
        Quarkus.run(ServedPortal.class);
        return ExitCode.PASSED;
    }

    private static Optional<String> hostSetting() {
        return Optional.ofNullable(System.getProperty("quarkus.http.host"))
                .or(() -> Optional.ofNullable(System.getenv("QUARKUS_HTTP_HOST")));
    }
}
