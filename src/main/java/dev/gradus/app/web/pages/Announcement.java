package dev.gradus.app.web.pages;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;

/** Says where the portal is, once it is there. */
@ApplicationScoped
class Announcement {
    private static final Logger LOG = Logger.getLogger(Announcement.class);

    void started(@ObservesAsync HttpServerStart event, HttpServer server) {
        LOG.infof("The portal is at http://localhost:%d", server.getPort());
    }
}
