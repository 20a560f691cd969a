package dev.gradus.engine.cage;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All processes started and not ended, so that none outlives this program. */
final class LiveProcesses {
    private static final Set<RunningProcess> ALL = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALL.forEach(RunningProcess::kill), "gradus-kill"));
    }

    private LiveProcesses() {}

    static void add(RunningProcess process) {
        ALL.add(process);
    }

    static void remove(RunningProcess process) {
        ALL.remove(process);
    }
}
