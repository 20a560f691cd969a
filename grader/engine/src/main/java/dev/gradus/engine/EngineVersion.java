package dev.gradus.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of the engine, as built. */
public final class EngineVersion {
    /** As in "0.1.0". */
    public static final String CURRENT = read();

    private EngineVersion() {}

    private static String read() {
        try (InputStream in = EngineVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException("version.properties of the engine cannot be read", e);
        }
    }
}
