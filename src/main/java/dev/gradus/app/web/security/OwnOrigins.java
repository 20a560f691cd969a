package dev.gradus.app.web.security;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The names by which browsers may call this portal. */
final class OwnOrigins {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Optional<URI> url;

    /** @param url where people are told that it is */
    OwnOrigins(Optional<URI> url) {
        this.url = url;
    }

    /** @param host the Host header, in lower case */
    boolean hasHost(String host, int port) {
        return Loopback.NAMES.stream().anyMatch(name -> isAt(host, name, port, HTTP))
                || url.filter(own -> isAt(host, name(own), port(own), standardPort(own)))
                        .isPresent();
    }

    /** @param origin the Origin header, in lower case */
    boolean hasOrigin(String origin, int port) {
        return Loopback.NAMES.stream().anyMatch(name -> isAt(origin, "http://" + name, port, HTTP))
                || url.filter(own -> isAt(origin, scheme(own) + "://" + name(own), port(own), standardPort(own)))
                        .isPresent();
    }

    /** In words, for who came by another name. */
    String words(int port) {
        return url.map(URI::toString).orElse("http://localhost:" + port + " and http://127.0.0.1:" + port);
    }

    private static boolean isAt(String given, String name, int port, int standard) {
        return given.equals(name + ":" + port) || port == standard && given.equals(name);
    }

    private static String scheme(URI url) {
        return url.getScheme().toLowerCase(Locale.ROOT);
    }

    private static String name(URI url) {
        return url.getHost().toLowerCase(Locale.ROOT);
    }

    private static int port(URI url) {
        return url.getPort() == -1 ? standardPort(url) : url.getPort();
    }

    private static int standardPort(URI url) {
        return scheme(url).equals("https") ? HTTPS : HTTP;
    }
}
