package dev.gradus.engine.cage;

import java.util.Map;

/** The environment of our child processes: nothing of ours, so that no {@code JAVA_TOOL_OPTIONS} reaches them. */
final class ChildEnvironment {
    private ChildEnvironment() {}

    static void clear(ProcessBuilder builder) {
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        environment.put("LANG", "C.UTF-8");
    }
}
