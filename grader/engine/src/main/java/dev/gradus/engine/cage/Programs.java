package dev.gradus.engine.cage;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds and asks programs of the host.
 *
 * @param searchPath folders, separated as in {@code PATH}
 */
record Programs(String searchPath) {

    static Programs ofHost() {
        return new Programs(System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    }

    Optional<Path> find(String name) {
        return Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, name))
                .filter(program -> Files.isExecutable(program) && !Files.isDirectory(program))
                .findFirst();
    }

    /** Output and exit code of a short command; a command that cannot run or hangs has a negative code. */
    static Answer ask(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            ChildEnvironment.clear(builder);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readNBytes(1 << 20), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Answer(-1, output);
            }
            return new Answer(process.exitValue(), output);
        } catch (IOException e) {
            return new Answer(-1, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(-1, "interrupted");
        }
    }

    record Answer(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }
}
