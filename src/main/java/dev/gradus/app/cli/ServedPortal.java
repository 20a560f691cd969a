package dev.gradus.app.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The portal once it answers: says where it is and waits to be stopped. */
public final class ServedPortal implements QuarkusApplication {

    @Override
    public int run(String... arguments) {
        Config config = ConfigProvider.getConfig();
        String host = config.getValue("quarkus.http.host", String.class);
        // Where any free port was asked for, this is the one that was taken.
        String port = config.getValue("quarkus.http.port", String.class);
        System.out.println("Gradus is at http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port
                + "/ and keeps its data in " + config.getValue("gradus.data", String.class)
                + ". Ctrl-C stops it.");
        Quarkus.waitForExit();
        return ExitCode.PASSED;
    }
}
