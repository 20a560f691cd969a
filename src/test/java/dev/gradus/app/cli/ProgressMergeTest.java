package dev.gradus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress of two machines, put together. */
class ProgressMergeTest {
    private static final int SEEDS = 60;
    private static final List<String> EXERCISES = List.of("relu", "softmax", "adam", "no-longer-there");
    private static final List<String> WHAT = List.of("passed", "gave-up", "current", "reset", "hint 1", "hint 2");

    @TempDir
    Path folder;

    private Path here;
    private Path there;

    @BeforeEach
    void twoWorkspaces() throws IOException {
        here = workspace("here");
        there = workspace("there");
    }

    private Path workspace(String name) throws IOException {
        Path root = folder.resolve(name);
        Files.createDirectories(root.resolve(".gradus"));
        Files.writeString(root.resolve(".gradus/workspace"), "format 1\n");
        return root;
    }

    private static Set<String> random(Random random) {
        Set<String> events = new TreeSet<>();
        int count = random.nextInt(12) + 1;
        for (int i = 0; i < count; i++) {
            // Few enough times that some events are the same, and some at the same time.
            Instant time = Instant.parse("2026-05-03T14:10:00Z").plusMillis(500L * random.nextInt(6));
            events.add(time + " " + EXERCISES.get(random.nextInt(EXERCISES.size())) + " "
                    + WHAT.get(random.nextInt(WHAT.size())));
        }
        return events;
    }

    private static Path write(Path workspace, Set<String> events, Random random) throws IOException {
        List<String> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        return Files.writeString(workspace.resolve("progress.txt"), String.join("\n", shuffled) + "\n");
    }

    private static List<String> merge(Path workspace, Path other) throws IOException {
        Program.Result result =
                Program.run("progress", "--merge", other.toString(), "--workspace", workspace.toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        return Files.readAllLines(workspace.resolve("progress.txt"));
    }

    @Test
    void isTheUnionInWhateverOrderAndHoweverOften() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Set<String> a = random(random);
            Set<String> b = random(random);
            Set<String> union = new TreeSet<>(a);
            union.addAll(b);
            Path copyOfHere = Files.copy(write(here, a, random), folder.resolve("copy-" + seed));
            write(there, b, random);

            List<String> hereFirst = merge(here, there.resolve("progress.txt"));
            List<String> thereFirst = merge(there, copyOfHere);

            assertThat(hereFirst).as("seed %d", seed).isEqualTo(thereFirst);
            assertThat(new TreeSet<>(hereFirst.subList(2, hereFirst.size())))
                    .as("seed %d", seed)
                    .isEqualTo(union);
            assertThat(merge(here, copyOfHere)).as("seed %d", seed).isEqualTo(hereFirst);
            assertThat(Program.run("progress", "--json", "--workspace", here.toString())
                            .out())
                    .isEqualTo(Program.run("progress", "--json", "--workspace", there.toString())
                            .out());
        }
    }
}
