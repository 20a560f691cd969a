package dev.gradus.app.web.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;

/** A PostgreSQL server of its own, with an empty database, on a port that the system chose. */
public final class PostgresqlServer implements AutoCloseable {
    private final EmbeddedPostgres server;

    private PostgresqlServer(EmbeddedPostgres server) {
        this.server = server;
    }

    public static PostgresqlServer start() throws IOException {
        return new PostgresqlServer(EmbeddedPostgres.builder().start());
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
    }

    /** What makes the portal use it. */
    public Map<String, String> settings() {
        return Map.of(
                "gradus.db", "postgresql",
                "quarkus.datasource.pg.jdbc.url", url(),
                "quarkus.datasource.pg.username", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
