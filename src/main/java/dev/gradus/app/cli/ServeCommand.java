package dev.gradus.app.cli;

import dev.gradus.app.Gradus;
import dev.gradus.app.home.GradusHome;
import dev.gradus.app.web.security.Reach;
import io.quarkus.runtime.Quarkus;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradus serve}: the portal. The only command that starts Quarkus. */
@Command(
        name = "serve",
        description = "Serves the portal to a browser on this machine, until it is stopped with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65535;
    private static final List<String> KINDS = List.of("none", "local", "oidc");

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
            description =
                    "Where submissions are kept; the default is $GRADUS_HOME, or the data folder of this platform.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--accounts",
            paramLabel = "KIND",
            description = "Who may use it: none (you, on this machine; the default), local (people with a login and a"
                    + " password) or oidc (people whom a provider knows).")
    private Optional<String> accounts = Optional.empty();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where people reach it, as in https://gradus.example.edu; needs accounts.")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--unsafe-no-sandbox",
            description = "Run other people's code without a sandbox where there is none; every report repeats it.")
    private boolean unsafe;

    @Override
    public Integer call() {
        if (port.filter(number -> number < 0 || number > HIGHEST_PORT).isPresent()) {
            throw new UserErrorException("--port has to be 0 to " + HIGHEST_PORT + ", not " + port.get());
        }
        if (accounts.filter(kind -> !KINDS.contains(kind)).isPresent()) {
            throw new UserErrorException("--accounts has to be none, local or oidc, not '" + accounts.get() + "'");
        }
        // The portal refuses it too, but only while it starts.
        Reach.objection(
                        host.or(() -> setting("quarkus.http.host")).orElse("127.0.0.1"),
                        !accounts.or(() -> setting("gradus.access.accounts"))
                                .orElse("none")
                                .equalsIgnoreCase("none"),
                        url.or(() -> setting("gradus.access.url")).map(ServeCommand::site))
                .ifPresent(objection -> {
                    throw new UserErrorException(objection);
                });
        if (!Gradus.startedByQuarkus()) {
            throw new UserErrorException(
                    "The portal starts with the launcher, ./gradus serve, or with java -jar quarkus-run.jar");
        }
        port.ifPresent(number -> System.setProperty("quarkus.http.port", Integer.toString(number)));
        host.ifPresent(address -> System.setProperty("quarkus.http.host", address));
        // Where the command line keeps what it knows; any setting of gradus.data goes before it.
        System.setProperty("gradus.home", GradusHome.of(System.getenv()).toString());
        data.ifPresent(folder ->
                System.setProperty("gradus.data", folder.toAbsolutePath().toString()));
        accounts.ifPresent(kind -> System.setProperty("gradus.access.accounts", kind));
        url.ifPresent(address -> System.setProperty("gradus.access.url", address));
        if (unsafe) {
            System.setProperty("gradus.unsafe-no-sandbox", "true");
        }
        Quarkus.run(ServedPortal.class);
        return ExitCode.PASSED;
    }

    private static URI site(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new UserErrorException("'" + text + "' is no address: " + e.getReason());
        }
    }

    /** As it will be, whether it is a system property, in the environment or in a file. */
    private static Optional<String> setting(String key) {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class);
    }
}
