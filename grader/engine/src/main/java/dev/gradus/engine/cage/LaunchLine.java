package dev.gradus.engine.cage;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The command line that puts a JVM into the cage: limits, another user where this program is root, then bubblewrap with
 * the filter on descriptor 3. It holds constant strings only; nothing of a submission is ever part of it.
 */
record LaunchLine(Bubblewrap programs, RunnerImage image, Limits limits, Entry entry) {
    /** Code cache, metaspace, libraries, archive and thread stacks, beside the heap. */
    private static final long BESIDE_HEAP = 772L << 20;

    /**
     * @param uid the user to become, when this program is root
     * @param processes the most tasks that user may have
     */
    List<String> build(OptionalInt uid, int processes) {
        // only a shell can open a further descriptor for a child of Java's
        List<String> line = new ArrayList<>(
                List.of("/bin/sh", "-c", "exec \"$@\" 3<\"$0\"", image.seccomp().toString()));
        limit(line, processes);
        if (uid.isPresent()) {
            line.addAll(List.of(
                    programs.setpriv().toString(),
                    "--reuid=" + uid.getAsInt(),
                    "--regid=" + uid.getAsInt(),
                    "--clear-groups",
                    "--no-new-privs"));
        }
        wrap(line);
        line.addAll(image.command(limits, entry));
        return line;
    }

    private void limit(List<String> line, int processes) {
        long seconds = Math.max(1, limits.cpu().toSeconds());
        line.addAll(List.of(
                programs.prlimit().toString(),
                "--core=0:0",
                "--cpu=" + seconds + ":" + seconds,
                "--nofile=64:64",
                "--fsize=0:0",
                "--nproc=" + processes + ":" + processes,
                "--memlock=0:0",
                "--msgqueue=0:0",
                "--as=" + (limits.heapBytes() + BESIDE_HEAP),
                "--"));
    }

    private void wrap(List<String> line) {
        line.addAll(List.of(programs.bwrap().toString(), "--unshare-all", "--unshare-user"));
        if (programs.disablesNestedNamespaces()) {
            line.add("--disable-userns");
        }
        line.addAll(
                List.of("--uid", "65534", "--gid", "65534", "--hostname", "s", "--die-with-parent", "--new-session"));
        line.addAll(List.of("--as-pid-1", "--cap-drop", "ALL", "--clearenv"));
        line.addAll(List.of("--setenv", "LANG", "C.UTF-8"));
        line.addAll(List.of("--setenv", "LD_LIBRARY_PATH", "/jdk/lib"));
        line.addAll(List.of("--setenv", "MALLOC_ARENA_MAX", "1"));
        line.addAll(List.of("--ro-bind", image.root().toString(), "/"));
        line.addAll(List.of("--dev-bind", "/dev/null", "/dev/null"));
        line.addAll(List.of("--dev-bind", "/dev/urandom", "/dev/urandom"));
        line.addAll(List.of("--remount-ro", "/", "--chdir", "/", "--seccomp", "3", "--"));
    }
}
