package dev.gradus.app.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class LessonsTest {
    private final Lessons lessons = Lessons.installed(LessonsTest.class.getClassLoader());

    @Test
    void areReadInTheOrderOfTheCatalogue() {
        assertThat(lessons.all())
                .extracting(Lesson::id)
                .startsWith("neurons", "activations", "losses", "layers")
                .endsWith("keras", "summary");
    }

    @Test
    void knowWhatComesBeforeAndAfter() {
        Lesson first = lessons.find("neurons").orElseThrow();
        Lesson second = lessons.find("activations").orElseThrow();

        assertThat(lessons.before(first)).isEmpty();
        assertThat(lessons.after(first)).contains(second);
        assertThat(lessons.before(second)).contains(first);
        assertThat(lessons.after(lessons.find("summary").orElseThrow())).isEmpty();
    }

    @Test
    void areFoundByTopic() {
        assertThat(lessons.on("training")).extracting(Lesson::id).containsExactly("training", "keras");
        assertThat(lessons.on("nothing")).isEmpty();
        assertThat(lessons.near("initialisation-of-neurons")).containsExactly("neurons");
    }

    @Test
    void haveTheirPictures() {
        assertThat(lessons.picture("neuron")).isPresent();
        assertThat(lessons.picture("../neurons")).isEmpty();
    }

    @Test
    void areNoneWhereThereIsNoCatalogue() throws Exception {
        try (URLClassLoader nothing = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThat(Lessons.installed(nothing).all()).isEmpty();
        }
    }
}
