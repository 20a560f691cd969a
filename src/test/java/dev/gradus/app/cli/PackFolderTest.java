package dev.gradus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The pack in examples/pack, built as a project of its own, found in a folder and graded by the real program. */
@Timeout(value = 600, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PackFolderTest {
    private static final Path PACKS =
            Path.of("../examples/pack/target/packs").toAbsolutePath().normalize();
    private static final String PUBLIC = "similarity-public-1.jar";
    private static final String PRIVATE = "similarity-private-1.jar";
    private static final String EXERCISE = "cosine-similarity";
    private static final String DOT_PRODUCT = """
            package practice;

            import example.similarity.CosineSimilarity;

            public final class MyCosineSimilarity implements CosineSimilarity {
                public double similarity(double[] a, double[] b) {
                    double sum = 0;
                    for (int i = 0; i < a.length; i++) {
                        sum += a[i] * b[i];
                    }
                    return sum;
                }
            }
            """;
    private static final String RIGHT = DOT_PRODUCT.replace(
            "return sum;",
            "double n = 0; double m = 0; for (double x : a) n += x * x; for (double y : b) m += y * y;"
                    + " return n * m == 0 ? 0 : sum / Math.sqrt(n) / Math.sqrt(m);");

    @TempDir
    Path folder;

    private Program.Result run(Path packs, String... arguments) throws IOException, InterruptedException {
        Path err = folder.resolve("stderr.txt");
        ProcessBuilder builder = Program.process(folder, arguments).redirectError(err.toFile());
        builder.environment().put("GRADUS_PACKS", packs.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Program.Result(process.waitFor(), out, Files.readString(err));
    }

    @Test
    void listsAndProvesThePackBesideTheBuiltInOnes() throws Exception {
        Program.Result list = run(PACKS, "list");
        Program.Result proof = run(
                PACKS,
                "verify",
                EXERCISE,
                "--seeds",
                "5",
                "--matrix",
                folder.resolve("m.md").toString());

        assertThat(list.out()).contains("sigmoid-derivative", EXERCISE, "Cosine similarity of two vectors");
        assertThat(proof.out()).contains("reference: 100 %", "skeleton: 0 %", "All of it holds.");
        assertThat(proof.code()).isZero();
        assertThat(folder.resolve("m.md"))
                .content()
                .contains("## cosine-similarity", "| dot-product | 3/3 | 3/3 | x |");
    }

    @Test
    void bringsItsExercisesToAWorkspaceAndTakesNothingAwayWithIt() throws Exception {
        Path workspace = folder.resolve("work");
        Path skeleton = workspace.resolve("src/main/java/practice/t12_similarity/MyCosineSimilarity.java");
        assertThat(Program.run("init", workspace.toString()).code()).isZero();

        Program.Result added = run(PACKS, "init", "work");
        assertThat(added.out()).contains("1 exercise (" + EXERCISE + ")");
        assertThat(workspace.resolve("pom.xml")).content().contains("<artifactId>similarity-public</artifactId>");
        Files.writeString(skeleton, RIGHT.replace("package practice;", "package practice.t12_similarity;"));
        assertThat(run(PACKS, "check", EXERCISE, "--workspace", "work").code()).isZero();

        Program.Result gone = Program.run("check", EXERCISE, "--workspace", workspace.toString());
        assertThat(gone.code()).isEqualTo(2);
        assertThat(gone.err()).contains("'" + EXERCISE + "' is not among the exercises any more");
        Program.run("init", workspace.toString());
        assertThat(skeleton).exists();
        assertThat(workspace.resolve("pom.xml")).content().doesNotContain("similarity-public");
    }

    @Test
    void gradesItsSubmissionsAsAnyOther() throws Exception {
        Files.writeString(
                Files.createDirectories(folder.resolve("class/Ada")).resolve("MyCosineSimilarity.java"), RIGHT);
        Files.writeString(
                Files.createDirectories(folder.resolve("class/Ben")).resolve("MyCosineSimilarity.java"), DOT_PRODUCT);

        Program.Result result = run(PACKS, "grade", EXERCISE, "class", "--out", "results", "--json");

        JsonNode people = new ObjectMapper().readTree(result.out()).get("people");
        assertThat(people.get(0).get("verdict").asText()).as(result.err()).isEqualTo("passed");
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("results/Ben/report.json").toFile())
                        .at("/diagnoses/0/mistakes/0")
                        .asText())
                .isEqualTo("dot-product");
    }

    @Test
    void aPackWithAWrongAlternativeDoesNotProveItself() throws Exception {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.copy(PACKS.resolve(PUBLIC), broken.resolve(PUBLIC));
        Path classes = compile("""
                package broken;

                import dev.gradus.engine.pack.Exercise;
                import dev.gradus.engine.pack.Pack;
                import example.similarity.CosineSimilarity;
                import example.similarity.solutions.*;
                import java.util.List;
                import java.util.Set;

                public final class BrokenPack implements Pack {
                    public String name() { return "broken"; }
                    public List<Exercise> exercises() {
                        return List.of(Exercise.of(CosineSimilarity.class)
                                .reference(ReferenceCosineSimilarity::new)
                                .mistakes(FaultyCosineSimilarity.Slip.class, FaultyCosineSimilarity::new)
                                .grading(CosineSimilarityGrading.class)
                                .alternative("wrong", () -> new FaultyCosineSimilarity(
                                        Set.of(FaultyCosineSimilarity.Slip.DISTANCE)))
                                .build());
                    }
                }
                """);
        try (JarFile from = new JarFile(PACKS.resolve(PRIVATE).toFile());
                JarOutputStream to = new JarOutputStream(Files.newOutputStream(broken.resolve(PRIVATE)))) {
            for (JarEntry entry :
                    from.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
                write(to, entry.getName(), from.getInputStream(entry).readAllBytes());
            }
            write(to, "broken/BrokenPack.class", Files.readAllBytes(classes.resolve("broken/BrokenPack.class")));
            write(
                    to,
                    "META-INF/services/dev.gradus.engine.pack.Pack",
                    "broken.BrokenPack".getBytes(StandardCharsets.UTF_8));
        }

        Program.Result proof = run(broken, "verify", EXERCISE, "--seeds", "2");

        assertThat(proof.code()).isEqualTo(1);
        assertThat(proof.out()).contains("2 things do not hold:", "the alternative 'wrong' is rejected");
    }

    @Test
    void refusesAPackWhoseAnswersASubmissionCouldRead() throws Exception {
        Path joined = Files.createDirectory(folder.resolve("joined"));
        try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(joined.resolve("all.jar")))) {
            for (String jar : List.of(PUBLIC, PRIVATE)) {
                try (JarFile from = new JarFile(PACKS.resolve(jar).toFile())) {
                    for (JarEntry entry : from.stream()
                            .filter(e -> !e.isDirectory() && !e.getName().startsWith("META-INF/M"))
                            .toList()) {
                        write(to, entry.getName(), from.getInputStream(entry).readAllBytes());
                    }
                }
            }
        }

        Program.Result result = run(joined, "list");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("are in one jar, where a submission could read the answers");
    }

    private Path compile(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("BrokenPack.java"), source);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String classPath = String.join(
                System.getProperty("path.separator"),
                System.getProperty("java.class.path"),
                PACKS.resolve(PUBLIC).toString(),
                PACKS.resolve(PRIVATE).toString());
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        OutputStream.nullOutputStream(),
                        "-cp",
                        classPath,
                        "-d",
                        classes.toString(),
                        file.toString());
        assertThat(code).isZero();
        return classes;
    }

    private static void write(JarOutputStream to, String name, byte[] bytes) throws IOException {
        to.putNextEntry(new JarEntry(name));
        to.write(bytes);
    }
}
