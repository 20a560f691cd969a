package dev.gradus.engine.cage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A processor architecture that the seccomp filter is generated for.
 *
 * <p>The numbers of the system calls are those of Linux: {@code arch/x86/entry/syscalls/syscall_64.tbl} and {@code
 * include/uapi/asm-generic/unistd.h}; the audit values are {@code AUDIT_ARCH_*} of {@code linux/audit.h}.
 */
enum Architecture {
    X86_64(0xC000003E, "syscalls-x86_64.txt", true),
    AARCH64(0xC00000B7, "syscalls-aarch64.txt", false);

    private final int audit;
    private final String table;
    private final boolean x32;

    Architecture(int audit, String table, boolean x32) {
        this.audit = audit;
        this.table = table;
        this.x32 = x32;
    }

    /** The architecture of this machine, if it is one of these. */
    static Optional<Architecture> current() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }

    /** What {@code seccomp_data.arch} holds for a native call. */
    int audit() {
        return audit;
    }

    /** Whether the kernel may offer a second table of numbers (x32), which is then refused whole. */
    boolean hasX32() {
        return x32;
    }

    /** Name to number; a name that this architecture does not have is absent. */
    Map<String, Integer> systemCalls() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String line : lines(table)) {
            int space = line.indexOf(' ');
            numbers.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
        }
        return numbers;
    }

    static Iterable<String> lines(String resource) {
        try (InputStream in = Architecture.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + resource + " is missing from the engine's jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
