package dev.gradus.solutions.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.ContentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The committed pictures are the drawn ones. With {@code -Dgradus.draw=true} they are drawn again. */
class LessonPicturesTest {
    private static final Path FOLDER = Path.of("../exercises/src/main/resources/lessons/pictures");

    @Test
    void everyCommittedPictureIsWhatTheFormulasGive() throws IOException {
        ContentReader content = new ContentReader(LessonPicturesTest.class.getClassLoader());
        Map<String, String> drawn = new TreeMap<>();
        LessonPictures.all()
                .forEach((name, picture) -> drawn.put(name, picture.get().svg()));
        if (Boolean.getBoolean("gradus.draw")) {
            for (Map.Entry<String, String> picture : drawn.entrySet()) {
                Files.writeString(FOLDER.resolve(picture.getKey() + ".svg"), picture.getValue());
            }
            return;
        }
        drawn.forEach((name, svg) -> assertThat(content.text("lessons/pictures/" + name + ".svg"))
                .as(name)
                .isEqualTo(svg));
    }
}
