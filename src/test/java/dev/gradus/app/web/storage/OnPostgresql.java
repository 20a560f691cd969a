package dev.gradus.app.web.storage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The portal under test keeps its data in PostgreSQL. All tests with this profile share one portal and one server. */
public final class OnPostgresql implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** Starts the server before the portal and stops it afterwards. */
    public static final class Server implements QuarkusTestResourceLifecycleManager {
        private PostgresqlServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = PostgresqlServer.start();
                return server.settings();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }

        @Override
        public void stop() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not stop", e);
            }
        }
    }
}
