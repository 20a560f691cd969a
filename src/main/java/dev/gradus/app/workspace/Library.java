package dev.gradus.app.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A jar that a workspace's project depends on, with its coordinates. All have a group of their own, so that what they
 * leave in a learner's own Maven repository can never stand for anybody else's.
 *
 * @param jar its bytes
 * @param sources the bytes of the jar with its sources; empty if there is none
 */
record Library(String artifact, String version, byte[] jar, byte[] sources) {
    private static final String GROUP = "dev.gradus.workspace";

    /** The files of this library below a Maven repository, by their paths. */
    Map<String, byte[]> files() {
        String stem = GROUP.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version;
        Map<String, byte[]> files = new TreeMap<>();
        add(files, stem + ".jar", jar);
        add(files, stem + ".pom", bytes(pom()));
        if (sources.length > 0) {
            add(files, stem + "-sources.jar", sources);
        }
        return files;
    }

    /** As a project's {@code pom.xml} names it. */
    String dependency() {
        return """
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>
                    </dependency>
                """.formatted(GROUP, artifact, version);
    }

    private String pom() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                </project>
                """.formatted(GROUP, artifact, version);
    }

    private static void add(Map<String, byte[]> files, String path, byte[] content) {
        files.put(path, content);
        files.put(path + ".sha1", bytes(Digest.sha1(content) + "\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
