package dev.gradus.runner.canary;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries to escape, and says what came of it: one line {@code name outcome} for each attempt. It reads one line first,
 * the port of a socket that really listens on the host and a file that really exists there, so that a denial means
 * something.
 */
public final class Canary {
    private static final Set<String> ENVIRONMENT = Set.of("LANG", "LD_LIBRARY_PATH", "MALLOC_ARENA_MAX", "PWD");
    private static final Set<String> ROOT = Set.of("dev", "jdk", "lib", "lib64", "tmp", "usr", "w");

    private Canary() {}

    /** Something that must fail with an {@link IOException}. */
    private interface Attempt {
        void make() throws Exception;
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int port = Integer.parseInt(in.readLine());
        Path hostFile = Path.of(in.readLine());
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        attempts(port, hostFile).forEach((name, attempt) -> out.println(name + " " + outcome(attempt)));
        out.println("environment " + unexpected(System.getenv().keySet(), ENVIRONMENT));
        out.println("root " + unexpected(names(Path.of("/")), ROOT));
        out.println("devices " + unexpected(names(Path.of("/dev")), Set.of("null", "urandom")));
        out.println("control " + (Files.size(Path.of("/w/0.jar")) > 0 ? "works" : "fails"));
        out.println("done");
    }

    private static Map<String, Attempt> attempts(int port, Path hostFile) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        Map<String, Attempt> attempts = new LinkedHashMap<>();
        attempts.put("read-host-file", () -> Files.readAllBytes(hostFile));
        attempts.put("read-passwd", () -> Files.readAllBytes(Path.of("/etc/passwd")));
        attempts.put("read-proc", () -> Files.readAllBytes(Path.of("/proc/self/environ")));
        attempts.put("read-sys", () -> names(Path.of("/sys")));
        for (String folder : new String[] {"/", "/tmp", "/dev", "/dev/shm", "/w", "/jdk"}) {
            attempts.put("write-" + folder, () -> Files.writeString(Path.of(folder, "canary"), "escaped"));
            attempts.put("mkdir-" + folder, () -> Files.createDirectory(Path.of(folder, "canary-folder")));
        }
        attempts.put(
                "overwrite-jar",
                () -> Files.newOutputStream(Path.of("/w/0.jar")).close());
        attempts.put(
                "fork",
                () -> new ProcessBuilder("/jdk/bin/java", "-version").start().waitFor(5, TimeUnit.SECONDS));
        attempts.put("connect", () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(loopback, port), 2000);
            }
        });
        attempts.put("listen", () -> new ServerSocket(0).close());
        attempts.put("udp", () -> {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(new byte[1], 1, loopback, port));
            }
        });
        attempts.put("unix-socket", () -> {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of("/run/systemd/notify"));
            }
        });
        return attempts;
    }

    private static String outcome(Attempt attempt) {
        try {
            attempt.make();
            return "ALLOWED";
        } catch (IOException e) {
            return "denied";
        } catch (Exception | LinkageError e) {
            return "unclear " + e.getClass().getName();
        }
    }

    private static String unexpected(Set<String> found, Set<String> expected) {
        Set<String> rest = new TreeSet<>(found);
        rest.removeAll(expected);
        return rest.isEmpty() ? "denied" : "ALLOWED " + rest;
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
