package dev.gradus.app.web.security;

import java.util.Set;

/** The addresses that only this machine reaches. */
final class Loopback {
    /** What a browser on this machine may write in its address bar. */
    static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private Loopback() {}
}
