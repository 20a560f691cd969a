package dev.gradus.app.web.editor;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The editor and the JavaScript modules that it imports, as a browser can load them.
 *
 * <p>Modules import each other by bare names, as in {@code import {…} from "@codemirror/state"}. A browser finds those by
 * an import map only, which has to stand in the page as a script and is forbidden there. So every bare name is replaced
 * with the address of its module; the import maps in the libraries' jars say which file that is.
 */
final class EditorModules {
    /** Where the modules are served from. */
    static final String ADDRESS = "/assets/modules/";

    private static final String ENTRY = "editor.js";
    private static final int EDITION_BYTES = 8;
    private static final String IMPORT_MAPS = "META-INF/importmap.json";
    private static final String SERVED = "META-INF/resources";
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^((?:import|export)\\s(?:[^'\";]*?\\sfrom\\s+)?)(['\"])([^'\"]+)\\2");

    private final Map<String, String> texts;
    private final String edition;

    private EditorModules(Map<String, String> texts, String edition) {
        this.texts = Collections.unmodifiableMap(texts);
        this.edition = edition;
    }

    /**
     * Reads the editor and everything that it needs.
     *
     * @throws IllegalStateException when a module is missing
     */
    static EditorModules read(ClassLoader loader) {
        Map<String, String> paths = importMaps(loader);
        Map<String, String> sources = new LinkedHashMap<>();
        Deque<String> due = new ArrayDeque<>();
        sources.put(ENTRY, text(loader, "editor/" + ENTRY));
        due.add(ENTRY);
        while (!due.isEmpty()) {
            Matcher imported = IMPORT.matcher(sources.get(due.remove()));
            while (imported.find()) {
                String module = imported.group(3);
                if (!sources.containsKey(module)) {
                    String path = Optional.ofNullable(paths.get(module))
                            .orElseThrow(() -> new IllegalStateException("No import map has '" + module + "'"));
                    sources.put(module, text(loader, SERVED + path));
                    due.add(module);
                }
            }
        }
        String edition = hash(sources.values());
        Map<String, String> texts = new LinkedHashMap<>();
        sources.forEach((module, source) -> texts.put(
                name(module),
                IMPORT.matcher(source)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group(1) + "'" + ADDRESS + edition + "/" + name(found.group(3)) + "'"))));
        return new EditorModules(texts, edition);
    }

    /** Address of the module to load first. */
    String entry() {
        return ADDRESS + edition + "/" + ENTRY;
    }

    /** Text of a module by its address' last part; empty for another edition, which imports other texts. */
    Optional<String> text(String wanted, String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> wanted.equals(edition));
    }

    Map<String, String> all() {
        return texts;
    }

    private static String name(String module) {
        return module.equals(ENTRY)
                ? ENTRY
                : module.replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "") + ".js";
    }

    private static String hash(Iterable<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, EDITION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Map<String, String> importMaps(ClassLoader loader) {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> paths = new HashMap<>();
        try {
            for (URL map : Collections.list(loader.getResources(IMPORT_MAPS))) {
                try (InputStream in = map.openStream()) {
                    json.readTree(in)
                            .path("imports")
                            .properties()
                            .forEach(module ->
                                    paths.put(module.getKey(), module.getValue().asText()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An import map cannot be read", e);
        }
        return paths;
    }

    private static String text(ClassLoader loader, String path) {
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The program has no file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
