package dev.gradus.engine.cage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The programs of the host that make a cage.
 *
 * @param bwrap bubblewrap
 * @param version its version, as in {@code 0.8.0}
 * @param setpriv takes another user id, where this program runs as root
 */
record Bubblewrap(Path bwrap, String version, Path prlimit, Path setpriv) {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.\\d+)?");

    static Optional<Bubblewrap> find(Programs programs) {
        Optional<Path> bwrap = programs.find("bwrap");
        Optional<Path> prlimit = programs.find("prlimit");
        Optional<Path> setpriv = programs.find("setpriv");
        if (bwrap.isEmpty() || prlimit.isEmpty() || setpriv.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Bubblewrap(bwrap.get(), version(bwrap.get()), prlimit.get(), setpriv.get()));
    }

    static String version(Path bwrap) {
        String output =
                Programs.ask(java.util.List.of(bwrap.toString(), "--version")).output();
        Matcher version = VERSION.matcher(output);
        return version.find() ? version.group() : "";
    }

    /** Since 0.8; before, only the seccomp filter stands against namespaces inside the cage. */
    boolean disablesNestedNamespaces() {
        Matcher parts = VERSION.matcher(version);
        return parts.matches() && (Integer.parseInt(parts.group(1)) > 0 || Integer.parseInt(parts.group(2)) >= 8);
    }
}
