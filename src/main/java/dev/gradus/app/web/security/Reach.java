package dev.gradus.app.web.security;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** From where the portal can be reached, and whether it should be. */
public final class Reach {
    private Reach() {}

    /**
     * Why the portal does not start there, in one sentence; empty when it does.
     *
     * @param host address to listen on
     * @param accounts whether people have to sign in
     * @param url where people are told that it is
     */
    public static Optional<String> objection(String host, boolean accounts, Optional<URI> url) {
        if (url.isPresent() && !isSite(url.get())) {
            return Optional.of("'" + url.get() + "' is no address for people to reach the portal. Write it as in"
                    + " https://gradus.example.edu, without a path.");
        }
        boolean local;
        try {
            local = !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return Optional.of("The host '" + host + "' is unknown. Leave --host away to listen on 127.0.0.1.");
        }
        if (!accounts && url.isPresent()) {
            return Optional.of("Without accounts the portal is for this machine only, and '" + url.get()
                    + "' would let others in. Add --accounts local, or leave --url away.");
        }
        if (!accounts && !local) {
            return Optional.of("Without accounts the portal listens on this machine only, and '" + host
                    + "' would let others in. Add --accounts local, or leave --host away.");
        }
        if (!local && url.isEmpty()) {
            return Optional.of("Say with --url where people reach the portal, as in https://gradus.example.edu;"
                    + " requests to any other name are turned away.");
        }
        return Optional.empty();
    }

    private static boolean isSite(URI url) {
        boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        return web
                && url.getHost() != null
                && url.getUserInfo() == null
                && (url.getPath().isEmpty() || url.getPath().equals("/"))
                && url.getQuery() == null
                && url.getFragment() == null;
    }
}
