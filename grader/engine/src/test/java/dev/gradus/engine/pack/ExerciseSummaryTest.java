package dev.gradus.engine.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseSummaryTest {
    @TempDir
    Path folder;

    private ContentReader reader(String file) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("exercises")).resolve("one.md"), file);
        return new ContentReader(new URLClassLoader(new URL[] {folder.toUri().toURL()}, null));
    }

    private static String file(String title) {
        return "---\ntitle: " + title
                + "\ntopic: layers\ndifficulty: 2\nminutes: 30\nhints:\n  - |\n    title: a hint\n"
                + "---\nThe statement.\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dense layer",
                "\"AdamW: weight decay\"",
                "Is it the library's?",
                "Ratio 3:1 of C#",
                "'Quoted: so'",
                "\"A \\u03bb\"",
                "Dense layer # a remark",
                "A \"good\" one",
                "|\n  Two\n  lines",
                ">-\n  Two\n  lines",
                "On\n  two lines",
                "42",
                "Größe"
            })
    void isWhatTheWholeFrontMatterSays(String title) throws IOException {
        ContentReader reader = reader(file(title));
        ExerciseContent content = reader.exercise("one");

        ExerciseSummary summary = reader.summary("one");

        assertThat(summary).isEqualTo(new ExerciseSummary("one", content.title(), "layers", 2, 30));
    }

    @Test
    void isReadFromAFrontMatterInAnyOrderAndWithOtherLineEnds() throws IOException {
        ContentReader reader = reader("---\nminutes: 30\nhints: [a, b]\ndifficulty: 2\ntopic: layers\ntitle: One\n---\n"
                .replace("\n", "\r\n"));

        assertThat(reader.summary("one")).isEqualTo(new ExerciseSummary("one", "One", "layers", 2, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no front matter",
                "---\ntitle: [\n---\n",
                "---\ntitle: One\ntitle: Two\ntopic: layers\ndifficulty: 2\nminutes: many\n---\n"
            })
    void refusesWhatTheWholeFrontMatterRefuses(String file) throws IOException {
        ContentReader reader = reader(file);

        assertThatThrownBy(() -> reader.summary("one"))
                .isInstanceOf(ContentException.class)
                .hasMessageStartingWith("exercises/one.md:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hints:\n  - |\n    One.\n  - |\n    Two,\n    with a line\n\n      and an indented one.\n\n",
                "hints:\n  - |\n    - not an item\n    key: value\nprerequisites: [a]\n",
                "hints:\n  - |\n\n      Begins late.\n  - |\n    Two.\n",
                "hints:\n  - |\n      Indented more.\n",
                "hints:\n  - |-\n    Without an end.\n  - plain\n  - >\n    folded\n    lines\n",
                "hints:\n- |\n  Not indented.\n",
                "hints: []\n",
                "hints:\n",
                "prerequisites:\n  - a\n"
            })
    void hintsAreThoseOfTheWholeFrontMatter(String hints) throws IOException {
        ContentReader reader = reader(file("One").replaceFirst("(?s)hints:.*(?=---)", Matcher.quoteReplacement(hints)));

        assertThat(reader.hints("one")).isEqualTo(reader.exercise("one").hints());
    }
}
