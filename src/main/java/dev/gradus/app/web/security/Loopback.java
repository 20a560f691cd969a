package dev.gradus.app.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/** The addresses that only this machine reaches. */
public final class Loopback {
    /** What a browser on this machine may write in its address bar. */
    static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private Loopback() {}

    /** Why the portal does not listen there, in one sentence; empty when it does. */
    public static Optional<String> objection(String host) {
        try {
            if (!host.isBlank() && InetAddress.getByName(host).isLoopbackAddress()) {
                return Optional.empty();
            }
        } catch (UnknownHostException e) {
            return Optional.of("The host '" + host + "' is unknown. Leave --host away to listen on 127.0.0.1.");
        }
        return Optional.of("The portal has no accounts yet, so it listens on this machine only: '" + host
                + "' would let others in. Use --host 127.0.0.1, or leave --host away.");
    }
}
