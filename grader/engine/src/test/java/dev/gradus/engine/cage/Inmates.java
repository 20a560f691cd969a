package dev.gradus.engine.cage;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Small programs that the tests start inside. */
final class Inmates {
    private Inmates() {}

    static Entry entry(Class<?> inmate, String... arguments) {
        return new Entry(inmate.getName(), List.of(arguments));
    }

    /** Answers each byte with the next one. */
    public static final class Echo {
        public static void main(String[] arguments) throws IOException {
            for (int b = System.in.read(); b >= 0; b = System.in.read()) {
                System.out.write(b + 1);
                System.out.flush();
            }
        }
    }

    /** Fills the heap, and holds on to it whatever happens. */
    public static final class Hog {
        public static void main(String[] arguments) {
            List<byte[]> kept = new ArrayList<>();
            while (true) {
                try {
                    kept.add(new byte[1 << 20]);
                } catch (Throwable ignored) {
                    kept.add(new byte[1]);
                }
            }
        }
    }

    /** Computes for ever. */
    public static final class Spinner {
        public static void main(String[] arguments) {
            long sum = 0;
            while (sum >= 0) {
                sum = Math.abs(sum + System.nanoTime()) % 1000;
            }
        }
    }

    /** Refuses to leave. */
    public static final class ShutdownSpinner {
        public static void main(String[] arguments) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Spinner.main(arguments)));
            System.exit(0);
        }
    }

    /** Leaves with the status it is given. */
    public static final class Leaver {
        public static void main(String[] arguments) {
            Runtime.getRuntime().halt(Integer.parseInt(arguments[0]));
        }
    }

    /** Waits for a byte, after saying how many threads it could start. */
    public static final class Threader {
        public static void main(String[] arguments) throws IOException {
            CountDownLatch never = new CountDownLatch(1);
            int started = 0;
            try {
                while (started < 2000) {
                    Thread thread = new Thread(null, () -> await(never), "t", 64 << 10);
                    thread.setDaemon(true);
                    thread.start();
                    started++;
                }
            } catch (OutOfMemoryError e) {
                System.out.println(started);
                System.in.read();
                return;
            }
            System.out.println(started);
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Writes a megabyte to standard error. */
    public static final class Shouter {
        public static void main(String[] arguments) {
            PrintStream err = System.err;
            for (int i = 0; i < 1 << 14; i++) {
                err.println("All work and no play makes a submission a dull one. " + i);
            }
        }
    }

    /** Tries what a canary does not; one line {@code name outcome} each. */
    public static final class Intruder {
        private interface Attempt {
            void make() throws Exception;
        }

        public static void main(String[] arguments) {
            Map<String, Attempt> attempts = new LinkedHashMap<>();
            attempts.put("symbolic link", () -> Files.createSymbolicLink(Path.of("/tmp/x"), Path.of("/etc/passwd")));
            attempts.put("hard link", () -> Files.createLink(Path.of("/tmp/x"), Path.of("/w/0.jar")));
            attempts.put("delete", () -> Files.delete(Path.of("/w/0.jar")));
            attempts.put(
                    "chmod",
                    () -> Files.setPosixFilePermissions(
                            Path.of("/w/0.jar"), PosixFilePermissions.fromString("rwxrwxrwx")));
            attempts.put("rename", () -> Files.move(Path.of("/w/0.jar"), Path.of("/w/x.jar")));
            attempts.put("temporary file", () -> Files.createTempFile("a", "b"));
            attempts.put(
                    "lock",
                    () -> FileChannel.open(Path.of("/w/0.jar"), StandardOpenOption.READ)
                            .lock(0, 1, true));
            attempts.put("memory of the machine", () -> new FileInputStream("/dev/mem").close());
            attempts.put("own memory", () -> new FileInputStream("/proc/self/mem").close());
            attempts.put("shell", () -> Runtime.getRuntime().exec(new String[] {"/bin/sh"}));
            attempts.put("signal to the first process", () -> {
                if (!ProcessHandle.of(2).orElseThrow().destroyForcibly()) {
                    throw new IOException("refused");
                }
            });
            attempts.put("unsafe memory", () -> Class.forName("sun.misc.Unsafe"));
            attempts.put("compiler", () -> Class.forName("javax.tools.ToolProvider"));
            attempts.put("native library", () -> System.load("/tmp/x.so"));
            attempts.put("attach", () -> Class.forName("com.sun.tools.attach.VirtualMachine"));
            attempts.put("file descriptors", () -> {
                List<FileInputStream> open = new ArrayList<>();
                for (int i = 0; i < 1000; i++) {
                    open.add(new FileInputStream("/w/0.jar"));
                }
            });
            attempts.put("direct memory", () -> ByteBuffer.allocateDirect(512 << 20));
            attempts.forEach((name, attempt) -> System.out.println(name + ": " + outcome(attempt)));
        }

        private static String outcome(Attempt attempt) {
            try {
                attempt.make();
                return "SUCCEEDED";
            } catch (Exception | Error e) {
                return "denied";
            }
        }
    }
}
