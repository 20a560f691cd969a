package dev.gradus.engine.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheets beside this class. */
enum StyleSheet {
    REPORT("report.css"),
    PAGE("page.css");

    private final String text;

    StyleSheet(String name) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The style sheet " + name + " is missing from the engine's jar");
            }
            this.text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Failed to read the style sheet " + name, e);
        }
    }

    String text() {
        return text;
    }
}
