package dev.gradus.app.home;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The folder in which command line and portal keep what people did: {@code GRADUS_HOME}, or the platform's data folder. */
public final class GradusHome {
    private GradusHome() {}

    /**
     * The folder; it need not exist.
     *
     * @throws UnusableHomeException if {@code GRADUS_HOME} is no path
     */
    public static Path of(Map<String, String> environment) {
        return of(environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Path of(Map<String, String> environment, String platform, Path user) {
        String chosen = environment.getOrDefault("GRADUS_HOME", "");
        if (!chosen.isBlank()) {
            try {
                return Path.of(chosen).toAbsolutePath();
            } catch (InvalidPathException e) {
                throw new UnusableHomeException("GRADUS_HOME is no path of this machine; set it to a folder.", e);
            }
        }
        String system = platform.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return folder(environment, "LOCALAPPDATA", user.resolve("AppData").resolve("Local"))
                    .resolve("gradus");
        }
        if (system.startsWith("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("gradus");
        }
        return folder(environment, "XDG_DATA_HOME", user.resolve(".local").resolve("share"))
                .resolve("gradus");
    }

    private static Path folder(Map<String, String> environment, String name, Path usual) {
        String text = environment.getOrDefault(name, "");
        try {
            Path folder = Path.of(text);
            return folder.isAbsolute() ? folder : usual;
        } catch (InvalidPathException e) {
            return usual;
        }
    }
}
