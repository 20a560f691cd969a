package dev.gradus.app.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The KaTeX that pages use, in one process of Node.js for any number of formulas. */
final class KaTeX {
    /** With the limits of the portal's own script; what it would warn about on the console is an error here. */
    private static final String SCRIPT = """
            const katex = require(process.argv[2]);
            const formulas = JSON.parse(require("fs").readFileSync(process.argv[3], "utf8"));
            const complaints = [];
            for (const formula of formulas) {
              try {
                katex.renderToString(formula.tex, { displayMode: formula.display, throwOnError: true, strict: "error", trust: false, maxSize: 20, maxExpand: 200 });
              } catch (error) {
                complaints.push(formula.where + ": $" + formula.tex + "$: " + error.message);
              }
            }
            require("fs").writeFileSync(process.argv[4], JSON.stringify(complaints));
            """;

    private static final String VERSION = "META-INF/maven/org.webjars.npm/katex/pom.properties";
    private static final long PATIENCE_SECONDS = 120;

    /**
     * A formula of a content file.
     *
     * @param where its file
     * @param display whether it stands on a line of its own
     */
    record Formula(String where, String tex, boolean display) {}

    /** What KaTeX has against these formulas, each with the formula and its file. */
    List<String> complaints(List<Formula> formulas) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("katex");
        ObjectMapper json = new ObjectMapper();
        Path library = folder.resolve("katex.js");
        try (InputStream in = resource("META-INF/resources/webjars/katex/" + version() + "/dist/katex.js")) {
            Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
        }
        Path script = Files.writeString(folder.resolve("draw.js"), SCRIPT);
        Path input = folder.resolve("formulas.json");
        json.writeValue(input.toFile(), formulas);
        Path output = folder.resolve("complaints.json");
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                        node().toString(), script.toString(), library.toString(), input.toString(), output.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Node.js has not drawn the formulas within " + PATIENCE_SECONDS + " seconds");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("Node.js failed: " + Files.readString(log));
        }
        List<String> complaints = new ArrayList<>();
        for (JsonNode complaint : json.readTree(output.toFile())) {
            complaints.add(complaint.asText());
        }
        for (Path file : List.of(library, script, input, output, log, folder)) {
            Files.deleteIfExists(file);
        }
        return complaints;
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = resource(VERSION)) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    private static InputStream resource(String path) {
        return Optional.ofNullable(KaTeX.class.getClassLoader().getResourceAsStream(path))
                .orElseThrow(() -> new AssertionError("The class path has no " + path));
    }

    private static Path node() {
        return Optional.ofNullable(System.getenv("PLAYWRIGHT_NODEJS_PATH"))
                .map(Path::of)
                .or(() -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, "node"))
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(() -> new AssertionError(
                        "These tests need Node.js: install the package nodejs, or set PLAYWRIGHT_NODEJS_PATH"));
    }
}
