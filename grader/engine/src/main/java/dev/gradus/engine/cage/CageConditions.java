package dev.gradus.engine.cage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a machine must offer for the cage, told as one sentence with the command that helps. */
final class CageConditions {
    private CageConditions() {}

    /** The first condition that does not hold. */
    static Optional<String> missing(Programs programs, Jdk jdk) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.of("the sandbox needs Linux, and this is " + System.getProperty("os.name"));
        }
        if (Architecture.current().isEmpty()) {
            return Optional.of("the sandbox knows x86_64 and aarch64, and this is " + System.getProperty("os.arch"));
        }
        if (programs.find("bwrap").isEmpty()) {
            return Optional.of("bubblewrap is missing; type: " + install("bubblewrap"));
        }
        for (String program : List.of("prlimit", "setpriv")) {
            if (programs.find(program).isEmpty()) {
                return Optional.of(program + " is missing; type: " + install("util-linux"));
            }
        }
        if (programs.find("ldd").isEmpty()) {
            return Optional.of("ldd is missing; type: " + install("libc-bin"));
        }
        if (!jdk.canLink()) {
            return Optional.of("the Java in " + jdk.home() + " has no jlink; type: "
                    + install("openjdk-" + jdk.feature() + "-jdk-headless"));
        }
        return Optional.empty();
    }

    /** Whether bubblewrap can make namespaces here at all, and if not, what is known to forbid it. */
    static Optional<String> namespaces(Programs programs) {
        Programs.Answer answer = Programs.ask(List.of(
                programs.find("bwrap").orElseThrow().toString(), "--unshare-all", "--ro-bind", "/", "/", "/bin/true"));
        if (answer.succeeded()) {
            return Optional.empty();
        }
        if (isSet("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1")) {
            return Optional.of("AppArmor forbids user namespaces to unprivileged programs; type:"
                    + " sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0");
        }
        if (isSet("/proc/sys/kernel/unprivileged_userns_clone", "0")) {
            return Optional.of("the kernel forbids user namespaces to unprivileged programs; type:"
                    + " sudo sysctl kernel.unprivileged_userns_clone=1");
        }
        if (isSet("/proc/sys/user/max_user_namespaces", "0")) {
            return Optional.of("user namespaces are switched off; type: sudo sysctl user.max_user_namespaces=15000");
        }
        if (Files.exists(Path.of("/.dockerenv")) || Files.exists(Path.of("/run/.containerenv"))) {
            return Optional.of("this container forbids namespaces (" + firstLine(answer)
                    + "); start it with: --security-opt seccomp=unconfined --security-opt apparmor=unconfined"
                    + " --cap-add SYS_ADMIN");
        }
        return Optional.of("bubblewrap does not work here (" + firstLine(answer) + ")");
    }

    static String install(String debianPackage) {
        return (HostUser.current().isRoot() ? "" : "sudo ") + "apt-get install " + debianPackage;
    }

    private static String firstLine(Programs.Answer answer) {
        return answer.output().strip().lines().findFirst().orElse("no message");
    }

    private static boolean isSet(String file, String value) {
        try {
            return Files.readString(Path.of(file)).strip().equals(value);
        } catch (IOException e) {
            return false;
        }
    }
}
